/** Words of doing, being, time and people. One space or line break between two words. */
export const lifeWords = `
aatos aihe aika aikataulu ainoa aito ajelu ajo alku apu arki arpa arvo arvoitus asema asento
asia askel avara avoin edustaja ehjä elämys elämä ensi esitys etsiä etu haaste haave
halaus harrastus harvinainen hauska heimo helppo hereillä herkku herkkä hetki hidas hieno
hiljaa hiljainen hilpeä hiukan hoito huoleton huomen huomenta huomio hyppy hyvä hyöty häät
ihana ihme ilo iloinen ilta innokas into istua itsenäinen jaksaa jalka jalo johtaja joukko
joustava juoksu juosta jutella juttu jännä järjestys järki kaiku kaipuu kaksi katse kauas
kaukana kaunis kaveri kehitys kehu keino keltainen kepeä kerho kertoa keskiviikko keveä
kevyt kierros kiertue kiireetön kiitos kiltti kimallus kirjava kirkas kiva kohta koko
kokoelma kokous kolme korkea kuiskaus kulku kulma kultainen kunnia kuntoilu kuulas kuulla
kuulua kyky kymmenen kysymys kysyä kävely käydä käänne laaja laatu lahja lahjakas laina
lainata laji laskea lauantai laukata lause leikkisä lempeä lento lepo leveä levollinen liike
liikkua liivi loisto loma luja lukea luku luonne luonto luottamus luova luovuus lupa lupaus
lyhyt läheinen lähellä lämmin löytää löytö maaginen maailma maanantai mahti makea maku
matala matkaaja merkki metka mieli miete miljoona muisto mukava mutkaton muutos myöhemmin
myötä määrä naapurusto naurava nauru neliö neljä neuvo neuvokas nopea nopeus nostaa nousu
nukkua numero nuori nuoruus näkymä näkö näppärä ohje ohjelma oikea oivallus oma omena onnea
onnellinen onni onnistua oppi oppia oppilas osa osata paluu palvelu paras parempi pehmeä
perhe perinne perjantai pestä pieni piilo pikkuinen pirteä pitkä pohdinta pohja poimia
porras puhdas puhe puhua punainen puoli pyytää päättää päätös raikas rakas rakentaa
rakkaus rata ratkaisu rauha rauhallinen rehellinen rehti reilu reipas retki riemu riemukas
rinnalla ripeä rohkea rohkeus ryhmä ryhti rytmi saapua saavuttaa samettinen sanoa seikkailu
seitsemän selitys selkeä seura siirto siisti silmu sininen sinnikäs sisu sitkeä sivu soida
sopia sopiva sopu suhina sujuva sulava sunnuntai suoja suoritus suunnitelma suunta suuri
syli syödä säntillinen sävy säästö tahti tahto taika taitava taito tapa tapahtuma tarkka
tarmo tarve tasa tasainen tauko tavoite tehdä tehtävä tekijä tekniikka terve tervetuloa tie
tieto tila tilaus tilava toimi toimia toivo toivoa toivottaa tosi toveri tuhat tulos tunne
tunnelma tuntea tunti tuore tuottaa turva turvallinen tutkia tuttu tutustua tyyli tyyni
tyytyväinen työ tänään tärkeä täysi uida uljas ulkona upea urhea urheilu uusi uutinen
uuttera vaihe vaihto vakaa vakio valinta valmis valoisa valtava vanha vapaa vapaus varma
vastaus vauhti verraton veto vierailu vieras viesti vihreä viihtyä viikko viisas viisi viiva
vilkas villi viritys virkeä virkku voima voimakas voitto vuoro vuosi vuosisata välkky
värikäs yhdeksän yhdessä yhteinen yhteys yksi ylhäällä ylpeä ymmärrys yrittää yritys
ystävyys ystävä ystävällinen älykäs ääni
`;
