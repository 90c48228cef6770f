/** Faith and churches. */
import type { Concept } from "./concept.ts";

export const CHURCH: readonly Concept[] = [
  {
    name: "church",
    same: `kirke, kyrkje, kirkebygg, kirkelig, kirkelige, kirkelig fellesråd, fellesråd, prest, prost, biskop, konfirmasjon,
      bedehus, menighet, menighetsråd, diakoni, diakon, trosopplæring, gudstjeneste, tro og livssyn, livssyn, moské,
      kirkerestaurering, bevaringsprogram for kirker, domkirke, nidarosdomen, orgel, church, churches, priest, bishop,
      religion, mosque, faith, kirkegang, kirkens, kyrkjebygg, menigheter, kirkelige tjenester, kirkevergen,
      verge for kirken, kirkeverge, diakonalt, trossamfunn`,
  },
  {
    name: "cemetery",
    same: `kirkegård, gravlund, gravplass, gravferd, gravferdsforvaltning, begravelse, urnelund, gravsted, seremonirom,
      livssynsnøytralt, cemetery, graveyard, burial, funeral, gravferder, gravplasser, gravplassforvaltning,
      begravelser, bisettelse, gravstein, gravlunder, minnelund, krematorium, kremasjon, graves`,
    broader: ["church"],
  },
];
