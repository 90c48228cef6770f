/** Forests and what is made of them. */
import type { Concept } from "./concept.ts";

export const FORESTRY: readonly Concept[] = [
  {
    name: "forestry",
    same: `skog, skogbruk, skogsbruk, skogbruksnæring, skognæring, skogeier, skogeierlag, skogforvaltning, tømmer,
      tømmertransport, hogst, skogsdrift, flatehogst, bjørk, gran, furu, forest, forests, forestry, timber, logging,
      woodland, forest owner, spruce, pine, skogfolk, skogindustri, skogeierne, skogressurser, hogge skog, hogge trær,
      tømmerhogst, trær, skogeiendom, skognæringa, woods`,
    near: "flis, ved, biokull, skogfond, bark",
  },
  {
    name: "wood-industry",
    same: `trevirke, trelast, sagbruk, tremasse, treindustri, trebruk, tresatsing, treforedling, massivtre, trehus,
      byggevare, trebearbeiding, limtre, tredriver, bruk av tre, treprodukter, snekkerfabrikk, papirfabrikk, cellulose,
      wood, sawmill, wood industry, timber industry, pulp, paper mill, bygge i tre, trebygg, trebyggeri, hus i tre,
      trebearbeidende, plankefabrikk, planker, wooden buildings`,
    broader: ["forestry", "industry"],
  },
  {
    name: "forest-planting",
    same: `skogplanting, planting av skog, plante skog, skogkultur, ungskogpleie, planteskole, skogreising,
      tettere planting, reforestation, planting trees, tree planting`,
    broader: ["forestry"],
  },
  {
    name: "forest-roads",
    same: `skogsvei, skogsveg, skogsbilvei, skogsbilveg, tømmerkai, tømmerkaier, kai for tømmer, forest road, forest roads`,
    broader: ["forestry", "road"],
  },
];
