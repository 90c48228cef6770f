/**
 * Names of places as context: they help when an activity names them and do not disturb when none does. The plan's own
 * municipalities and counties are added from the plan.
 */
export const PLACES = `
norge noreg norway norsk trondheim oslo hamar elverum bergen stavanger tromsø bodø lillehammer gjøvik kongsvinger otta dombås oppdal støren melhus stjørdal rena koppang stor-elvdal åmot trysil engerdal selbu tydal midtre gauldal rennebu haltdalen ålen brekken glåmos hummelfjell hodalen vingelen dalsbygda tylldalen kvikne savalen fåset alvdalen atna hanestad øvre rendal sollia
østerdal østerdalen østerdalene nord-østerdal nordøsterdal nord-østerdalen sør-østerdal gauldal gauldalen rørosvidda rørosregionen solør glåmdalen gudbrandsdalen innlandet hedmark oppland trøndelag sør-trøndelag nord-trøndelag midt-norge nord-norge østlandet vestlandet sverige sweden härjedalen jämtland østersund europa europe
fjellregion fjellregionen fjellet fjella bygda bygden bygdene bygd grend grenda distrikts-norge glåma femunden femund
holtålen røros os tolga tynset alvdal folldal rendalen
`;
