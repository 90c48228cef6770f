/** Words that say nothing about which activity is meant, in both written languages, near-dialect and English. */

/** Never searched for, unless the query has nothing else. The shells of questions are made of these. */
export const STOP_WORDS = `
og eller men for om å at som i på til av fra frå med uten utan ved hos mot mellom mellem etter før over under ved gjennom via per pr innen innan hva kva ka ke kå hvordan korleis korles kossen koss kårles kårleis hossen hoss åssen hvorledes hvor kor hen
når hvem kven hvilken hvilke hvilket kva hvorfor kvifor hvorvidt kor er e æ var vært vore ble blei vart bli blir blitt ha har hadde hatt kan kunne skal skulle vil ville må måtte bør burde tør får fikk fått fekk få gå går gikk gått gjekk gjeng skjer skjedde skjedd
den det dei de dem denne dette disse desse ei en ein eit et ett jeg eg æ je mi mitt min mine du deg di ditt din dine han hun hu ho henne ham vi oss me dere dykk dokker dom dæm seg sin sitt sine vår vårt våre var deres sjøl sjølv selv man noe noko nokon noen nokre nåkå nå no nu da der her hit dit så også òg au ikke ikkje
itj itte ittj inte aldri ennå enda ennu jo vel bare berre kun sånn slik slikt sånt hæ ja nei takk hei hallo vennligst gjerne kanskje altså nesten snart nylig siden sidan sist siste seneste dag uke veke måned år året årets
nytt nytte nyheter oppdatering oppdateringer oppdatert status statusen ferdig fullført ferdigstilt framdrift fremdrift gang sak saka saken saker greia greie greiene greier tingen tinga ting punkt punktet post linja aktivitet aktiviteten hovedaktivitet hovedaktiviteten fortell vis vise sjekk sjekke finn finne søk søke lese mer meir hente se sjå kjenner vet veit
veta lurer lure spør vite si sier gjelder gjeld angående vedrørende ang vedr ifm ift mht mtp ihht jf jfr osv etc mm mfl bl.a f.eks eks dvs ca hvis viss dersom fordi mens enn hver kvar alle alt hele heile all mye mykje litt lite mange masse langt lang lenge står ligger ligg kommer kjem kom komme kommet komen ordner opp ned ut inn fram frem tilbake bort borte tatt tar tek ta gjort gjør
gjer gjøre gjere gjort gitt gi gir holder held holdt hold snakket snakka snakke prate pratet sa sagt hørt høre hører tror trur synes synest mener meiner trenger treng ønsker ynskjer håper ansvarlig ansvarleg jobbe jobbet jobba jobbing ansvar ansvaret kem ke kå måte måten måtar fått frist fristen hvordant folkens
meg deg seg oss dere oss eder hverandre selve vise viser vist visa kunnet sjekket sjekka finnes fins ligg ligge sett sitte stå står stått frem komme komen kjem igjen att igang holdning dessverre faktisk egentlig liksom vettu skjønner lurt spurt spurte svar svare svarer fort snarest hurtig nettopp allerede fremdeles framleis stadig ofte sjelden noensinne omsider endelig endeleg omtrent cirka minst mest flest færre verken hverken heller likevel derfor difor dermed herved hvorav hvordan
finished finish finishing completed complete ready started start begin began begun responsible charge whats hows whos wheres does anyone everyone somebody happened since last week month year today tomorrow yesterday currently already soon need needs want wants know knows think say said see look heard back next
the a an of in on at to by and or is are was were be been being how what when who where why which whose does do did done doing going goes go gone get got has have had can could will would should shall may might must with without about into from as it its this that these those there here our my your his her their we they you i me us any some anything something new latest
news update updates progress tell show please give find look up down not no yes hello hi thanks so far things thing regarding concerning activity item going happening happens now than then also just still yet
`;

/** Known everywhere and so worth little: they count a fraction of a real word, and never against. */
export const WEAK_WORDS = `
arbeid arbeide arbeider arbeidet aktiv aktivt aktive aktiviteter tiltak prosjekt prosjektet prosjekter prosjektene satsing satsingen satsinga satsingene utvikle utvikling utviklinga utviklingen utvikler gjennomføre gjennomføring gjennomføringen gjennomført bidra bidrar bidrag delta deltar deltakelse støtte støtter
regionen region regionens regionalt fjellregionen fjellregion distriktet området område områder kommune kommunen kommunene kommuner kommunane fylke fylket her ny nye nytt flere fleire bedre betre god godt gode bra økt øke mer stor store større liten små felles ulike ulik andre annen annet egen eget egne videre vidare fortsette fortsetje fortsatt forhold ift iht aktuell aktuelle relevant relevante viktig viktige rette målsetting målsettinger målsettingene
mål plan planen planer planlegge planlegging planlagt starte starter startet oppstart sette setter få lage lager laget skape skaper holde tett sikre sikring tilby tilbud tilbudet tilbod tilbudene etablere etablering etablert opprette opprettet iverksette iverksatt drift drifte opprettholde bygge bygget bygd bygging utarbeide arbeidene bruk bruke bruker brukt mulig mulige mogleg moglege muligheter muligheter person personer folk innbygger innbyggere del deler rom
sjansen tid del samarbeid samarbeide samarbeidet oppgave oppgaver ordning ordningen løsning løsninger modell forslag vedtak sektor dagens fremtidig framtidig møte møter
work working works project projects develop development developing developed region regional area local support supporting participate participation contribute contribution carry implement implementation establish establishment create creating build building more better good active actively measures measure action actions plans plan planning make making offer offers use people municipality municipalities county joint other further continue through between
treg tregt trege treig treigt rask raskt raske dårlig dårlege dårlige gammel gammelt gamle flott flotte fin fint fine dyr dyrt dyre billig billig vanskelig lett enkel enkelt kjapp sakte kort lang høy høyt høye lav lavt rundt omkring nær nærme borte hjemme heime nærmeste neste forrige første andre tredje hundre tusen millioner kroner
tung tungt tunge lokal lokale lokalt sammen saman full fullt fulle mangler mangel slutt ekstra grunn større styrke styrking styrkje modernisere sikker sikrere tilrettelegge tilrettelagt gjøre følge egne oss tilgang sentral sentrale helhetlig tverrfaglig ordninger tilsvarende særlig
speed quality price prices problem problems issue issues question questions situation opportunity opportunities people town offices team process quickly cheap
slow fast bad old nice expensive cheap small big large high low long short next first second
`;

/** Words that deny or soften what stands beside them: enough to read by, too little to write to. */
export const DENYING_WORDS = `
ikke ikkje itj itte ittj ikkj inte uten utan ingen inga ingenting aldri nesten snart kanskje unntatt unnateke utenom utanom bortsett annet enn
hvis viss dersom nei neppe knapt verken hverken omtrent not without never except almost
`;

/** Weak words that name an activity as a whole: «arbeidet med bredbånd». Of the others («planen for bredbånd») it must have them itself. */
export const UNSPECIFIC_WORDS = `
arbeid arbeide arbeider arbeidet arbeidene aktiviteter tiltak prosjekt prosjektet prosjekter satsing satsingen satsinga satsingene regionen region regionens regionalt fjellregionen fjellregion distriktet
området område kommune kommunen kommunene kommuner kommunane her våre vår hele ift iht forhold felles samarbeid samarbeidet oppgave oppgaver tid folk god gode godt bedre flere fleire
work project projects region regional activities measures in the
`;

/** Heads of compounds that add nothing to the first part: «togsaken», «bredbåndsprosjektet». */
export const NEUTRAL_PARTS = `
sak saken saka saker greie greia status prosjekt prosjektet utvikling utviklingen utviklinga arbeid arbeidet tilbud tilbudet satsing satsingen satsinga gruppe gruppa utvalg forum forumet råd rådet sjef leder ansvarlig problem problemet situasjon situasjonen politikk
spørsmål debatt debatten opplegg ordning ordningen løsning tema temaet tiltak tiltaket  tiltakene aktivitet aktiviteter område området sektor sektoren behov virksomhet drift arrangement senter senteret region regionen by bygd kommune kommunen fylke fylkes dekning strekning linje støtte midler penger strategi tjeneste tjenester samarbeid nettverk
utbygging bygging satsning innsats struktur kvalitet standard kapasitet framtid fremtid kamp kampen bit biten delen ting livet hele små stor
`;

/** Words around the name of a focus area: «hele området infrastruktur», «alt under næring». */
export const AREA_WORDS = `
område området områdene satsingsområde satsingsområdet innsatsområde innsatsområdet hovedinnsatsområde hovedområde felt feltet fagfelt fagområde avdeling avdelingen tema temaet kapittel kapittelet under innenfor samlet totalt totalen oversikt oversikten oversikta tavle tavla liste lista alle alt hele heile aktiviteter aktivitetene tiltak tiltakene tiltaka planen plan delen delplan rapport
area areas field focus overview all everything list activities measures section
`;

/** Other words that compounds are made of, beside those of the word list. */
export const COMPOUND_PARTS = `
fritid fritids barn barne kvinne kvinner mann menn vinter sommer høst vår natt dag dags helg jul påske natur verden verdens folk folke hoved lokal sentral bygde by land vann vass sjø elv berg dal stein jern sølv gull kobber glass papir stål hånd fot hode øye arm bein hjerte kropp liv livs død år års måned uke time penge
pris priser lov lover regel regler rett retts plikt makt krig fred barne gutte jente mor far foreldre søsken familie venn nabo gjest leder ledelse styre styring sam sær fag fagfolk prøve konkurranse lag klubb hall bane anlegg stasjon plass bygg hus hytte rom bad kjøkken sal scene kunst musikk sang dans bok brev blad skrift tegn bilde lyd lys
masse masser banke bank matte vegg veggen vegan vegansk vegetar brems bremse mage fiske måned tale maskin datamaskin mobiltelefon telefon skjerm tastatur mus stol bord lampe seng dør vindu tak gulv klær sko bukse jakke lue mynt seddel klokke sykkel ball bamse kniv gaffel skje kopp tallerken frokost middag lunsj kake brus vin melk saft te sukker salt egg is
fødselsdag ferie fri permisjon avspasering timeliste reiseregning kvittering faktura regnskap revisjon revisor lønnsslipp matematikk fysikk kjemi biologi gym naturfag samfunnsfag engelsk tysk fransk spansk lekse prøve tentamen verktøykasse gardin teppe maling tapet flis rørdeler hårklipp kosmetikk smykke briller
gave gaver kalender tre blomst bolle kake skål pakke boks kasse veske pose sekk reise grunn luft fukt rente renter lån aksje aksjer sparing statue stativ skulptur
farge form høyde bredde lengde dybde vekt mål tall kort lapp seddel bevis nummer navn adresse tekst ord språk fest kveld morgen sykdom skade hjelp vakt sikkerhet trygghet redning rednings forsikring tur ferd gang løp ritt spill lek leke dukke ball sykkel motor maskin verktøy redskap utstyr apparat anlegg nett ledning rør kabel tank
`;

/** Several words that say nothing together, though one of them would alone. */
export const STOP_PHRASES =
  "jobber med, jobbar med, jobber dere med, jobber vi med, arbeider med, working on, working with, ligger vi an, står det til, ser det ut, hva haster, den store, lang tid, følg opp, følge opp, følger opp, følgje opp, følgjer opp, fulgt opp, oppfølging av";
