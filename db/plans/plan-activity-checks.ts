/** Whether one activity fits the rest of its plan file: area, code, references, and its cells against their lists. */
import { type Activity, areaBySlug, type Plan } from "../../src/model/plan.ts";
import * as say from "../../src/texts/plan-file.ts";
import { foldedWords } from "../../src/understand/language/fold.ts";
import type { PlanProblem } from "./plan-problem.ts";
import { type Spelt, spellingIn } from "./plan-spelling.ts";

type Path = PlanProblem["path"];

/** References that lead nowhere, or stand twice in the same list. */
function references(values: readonly string[], known: readonly string[], pathOf: (at: number) => Path): PlanProblem[] {
  return values.flatMap((value, at) => {
    if (!known.includes(value)) return [{ path: pathOf(at), text: say.unknownReference(value, known) }];
    const isRepeated = values.indexOf(value) < at;
    return isRepeated ? [{ path: pathOf(at), text: say.repeated(value) }] : [];
  });
}

/** The area, the code's letter, and the objectives and strategies, which must be the area's own. */
function placeProblems(plan: Plan, activity: Activity, top: Path): PlanProblem[] {
  const area = areaBySlug(plan, activity.area);
  if (area === undefined) {
    const known = plan.areas.map(({ slug }) => slug);
    return [{ path: [...top, "area"], text: say.unknownReference(activity.area, known) }];
  }
  const letter = activity.code.startsWith(area.letter)
    ? []
    : [{ path: [...top, "code"], text: say.wrongLetter(activity.code, area.letter, area.slug) }];
  const lists = (["objectives", "strategies"] as const).flatMap((list) => {
    const known = area[list].map(({ id }) => id);
    return references(activity[list], known, (at) => [...top, list, at]);
  });
  return [...letter, ...lists];
}

/** A cell is blank in both forms or in neither, and says everything that the list says. */
function cellProblems(
  cell: { verbatim: string | null; slugs: readonly string[] },
  spelt: readonly (Spelt & { slug: string })[],
  path: Path,
  list: string,
): PlanProblem[] {
  const { verbatim, slugs } = cell;
  if ((verbatim === null) !== (slugs.length === 0)) return [{ path, text: say.blankMismatch(list) }];
  return slugs.flatMap((slug, at) => {
    const named = spelt.find((entry) => entry.slug === slug);
    if (verbatim === null || named === undefined || spellingIn(verbatim, named) !== null) return [];
    return [{ path: [...path, list, at], text: say.notInVerbatim(slug, verbatim) }];
  });
}

function responsibleProblems(plan: Plan, activity: Activity, top: Path): PlanProblem[] {
  const path = [...top, "responsible"];
  const { verbatim, roles } = activity.responsible;
  const slugs = roles.map(({ role }) => role);
  const known = plan.roles.map(({ slug }) => slug);
  const main = roles.filter((role) => role.main).length;
  return [
    ...references(slugs, known, (at) => [...path, "roles", at, "role"]),
    ...(roles.length > 0 && main !== 1 ? [{ path: [...path, "roles"], text: say.mainRoles(main) }] : []),
    ...cellProblems({ verbatim, slugs }, plan.roles, path, "roles"),
  ];
}

function fundingProblems(plan: Plan, activity: Activity, top: Path): PlanProblem[] {
  const path = [...top, "funding"];
  const { verbatim, sources } = activity.funding;
  const known = plan.funding.map(({ slug }) => slug);
  return [
    ...references(sources, known, (at) => [...path, "sources", at]),
    ...cellProblems({ verbatim, slugs: sources }, plan.funding, path, "sources"),
  ];
}

/** Words that are there twice, however they are spelt, or have no letter to search for. */
function wordProblems({ words = [] }: Activity, top: Path): PlanProblem[] {
  const folded = words.map((word) => foldedWords(word).join(" "));
  return words.flatMap((word, at) => {
    if (folded[at] === "") return [{ path: [...top, "words", at], text: say.NO_WORD }];
    return folded.indexOf(folded[at] ?? "") < at ? [{ path: [...top, "words", at], text: say.repeated(word) }] : [];
  });
}

/** Every problem of the activity at this place in the list. */
export function activityProblems(plan: Plan, activity: Activity, at: number): PlanProblem[] {
  const top = ["activities", at];
  return [
    ...placeProblems(plan, activity, top),
    ...wordProblems(activity, top),
    ...responsibleProblems(plan, activity, top),
    ...fundingProblems(plan, activity, top),
  ];
}
