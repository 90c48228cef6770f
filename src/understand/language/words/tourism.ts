/** Visitors, cabins, events, heritage, culture, film and television. */
import type { Concept } from "./concept.ts";

export const TOURISM: readonly Concept[] = [
  {
    name: "tourism",
    same: `reiseliv, reiselivet, reiselivsnæring, reiselivsnæringa, reiselivsnæringen, reiselivsutvikling, reiselivsbedrift, reiselivsbedrifter, reiselivssatsing, besøksnæring, besøksnæringa, besøksnæringen, besøk, besøkende, besøkande, turisme, turismen, turist, turister, turistar, turistene, turistnæring, turistnæringa, tilreisende, gjester, gjest, ferierende, feriegjester, opplevelsesnæring,
      opplevelse, opplevelser, opplevingar, opplevelsesturisme, tourism, tourist, tourists, tourist industry, travel industry, travel, traveller, travellers, travelers, visitor, visitors, visitor economy, visitor industry, hospitality, hospitality industry, guests`,
    near: `ferie, hotell, hoteller, hotellnæring, overnatting, overnattinger, overnattingssteder, camping, campingplass, campingplasser, bobil, bobiler, reisemål, reisemålsutvikling, destinasjon, destinasjonen, destinasjonsselskap, destinasjon røros, turistkontor, turistinformasjon, guide, guiding, guidede turer, attraksjon, attraksjoner, severdighet, severdigheter, sightseeing, airbnb, aktivitetsbedrifter,
      naturopplevelser, naturbasert reiseliv, vandring, fotturisme, fjellturer, toppturer, fjellvandring, skiturister, sykkelturisme, innovasjon norge reiseliv, visit norway, utenlandske turister, kongress, konferanseturisme, sesong, helårsturisme, vinterturisme, skisted, hotel, hotels, accommodation, destination, destinations, holiday, holidays, vacation, attraction, attractions, sights, hiking tourism, hikers, experiences`,
  },
  {
    name: "cabin",
    same: `fritidsbolig, fritidsboliger, fritidsboligene, fritidsbustad, fritidsbustader, fritidsbustadar, hytte, hytta, hytter, hyttene, hytteutbygging, hyttebygging, hytteutvikling, hyttefelt, hytteområde, hytteområder, hyttetomt, hyttetomter, hytteby, hyttebyer, hytteeier, hytteeiere, hyttefolk, hyttefolket, hytteliv, hyttebruk, hytteturisme, deltidsinnbygger, deltidsinnbyggere, fritidshus,
      feriehus, feriebolig, ferieboliger, landsted, cabin, cabins, cottage, cottages, holiday home, holiday homes, holiday house, second home, second homes, vacation home, vacation homes, summer house, leisure home, leisure homes, recreational homes, chalet, chalets`,
    near: "koie, varme senger, kalde senger, utleiehytte, utleiehytter, hytteutleie, utleie av hytter, tomtesalg, deltidsbeboere, helårsbruk, strøm på hytta, cabin owners, lodge, lodges, hyttekommune, hytterenovasjon",
  },
  {
    name: "event",
    same: `arrangement, arrangementet, arrangementer, arrangementene, arrangementa, begivenhet, begivenheter, festival, festivaler, festivalen, tilstelning, tilstelninger, konsert, konserter, stevne, stevner, mesterskap, event, events, festivals, happening, happenings, concert, concerts, arrangør, arrangører`,
    near: `martnan, rørosmartnan, rørosmartna, martna, martnad, marked, marknad, julemarked, vintermarked, femundløpet, hundeløp, hundespann, birken, ritt, sykkelritt, skirenn, spel, spelet, elden, musikkteater, livestock, livestock festival, olsok, jubileum, forestilling, forestillinger, program, publikum, billettsalg, kulturarrangement, kulturarrangementer, idrettsarrangement, fest, fair,
      festivities, performance, audience, dogsled race, winter fair`,
  },
  {
    name: "heritage",
    same: `verdensarv, verdensarven, verdensarvsatsing, verdensarvsatsingen, verdensarvsatsinga, verdensarvsted, verdensarvstatus, verdsarv, verdsarven, kulturarv, kulturminne, kulturminner, unesco, circumferensen, sirkumferensen, bergstaden, bergstad, world heritage, world heritage site, heritage, cultural heritage, unesco site`,
    near: "gruve, gruver, gruvene, gruvedrift, olavsgruva, smeltehytta, smelteverk, kobberverk, kobberverket, trehusbebyggelse, gamle hus, gamle bygninger, bygningsvern, fredet, fredning, vern, bevaring, museum, museet, museer, museene, historie, historisk, historiske, historien, tradisjon, tradisjoner, rørosmuseet, nordøsterdalsmuseet, riksantikvaren, mining, mines, history, historic, historical, old town, mining town",
  },
  {
    name: "film-and-tv",
    same: `tv, tv-satsing, tv-satsinger, fjernsyn, fjernsynet, tv-serie, tv-serier, tv-produksjon, tv-produksjoner, tv-program, tv-programmer, tv-sending, tv-sendinger, tv-innspilling, tv-opptak, tv-team, televisjon, film, filmen, filmer, filme, filming, filma, filminnspilling, filminnspillinger, filmproduksjon, filmproduksjoner, filmopptak, filmteam, filmsatsing, opptak,
      serie, serier, tv show, television, television production, movie, movies, filmmaking, movie production, film production, film productions, tv production, tv productions, shooting, film shoot, broadcast, broadcasts, broadcasting, tv series, video production`,
    near: `nrk, tv2, tv 2, tvnorge, netflix, kringkasting, sending, sendinger, direktesending, direktesendt, direkteoverføring, overføring, slow-tv, sakte-tv, minutt for minutt, reality, dokumentar, dokumentarfilm, kamera, kamerateam, filmkommisjon, filmkommisjonen, filmlocation, innspillingssted, regissør, produsent, produsenter, produksjonsselskap, filmskapere, skuespiller, skuespillere, statister, julekalender, tv-kjendiser, spillefilm, location, filmfond,
      midtnorsk filmsenter, producers, director, actors, camera, camera crew, documentary, series, streaming, video, videoer`,
  },
  {
    name: "production",
    same: "produksjon, produksjoner, produksjonen, produsere, produserer, production, productions, produce, manufacture, manufacturing, tilvirkning, fremstilling",
    near: "fabrikk, produksjonslinje, produkt, produkter, product, products, factory",
  },
  {
    name: "venues-and-leisure",
    same: `kulturhus, kulturhuset, kulturskole, kulturskolen, bibliotek, biblioteket, bokbuss, kino, kinoen, kinobilletter, teater, bowling, svømmehall, svømmehallen, svømmebasseng, basseng, badeland, badeplass, idrettshall, idrettshallen, idrettspark, idrett, idrettslag, idrettsanlegg, fotball, fotballbane, fotballbanen, kunstgress, kunstgressbane, håndball, håndballbane, ishall, ishallen, skøytebane, skøyter, skateboard,
      skatepark, skateparken, klatrevegg, klatrehall, treningssenter, treningsstudio, flerbrukshall, skytebane, golf, golfbane, hoppbakke, hoppbakken, slalåmbakke, alpinanlegg, alpinbakke, skitrekk, skiheis, skiheiser, skiløype, skiløyper, løypekjøring, løyper, langrenn, skiskyting, turløype, turløyper, turløype, tursti, turstier, merking av stier, gapahuk, lysløype, korps, kor, ungdomsklubb, fritidsklubb, motorsport, motorcross, snøscooter,
      scooterløype, scooterløyper, scooterkjøring, tennis, tennisbane, ridehall, hest, hestesport, travbane, park, parken, lekeland, fyrverkeri, diskotek, pub, kafe, kafé, utested, pizza, pizzeria, kebab, hamburger, burger, swimming pool, swimming, library, cinema, theatre, sports hall, sport, sports, football, soccer, gym, ski lift, ski slope, ski resort, snowmobile, bowling alley, ice rink, golf course, playground, skating, olympiske leker, ol, vm`,
  },
];
