/**
 * What people choose when they are asked for a password: whole passwords of breach lists as everybody
 * knows them, their Finnish counterparts, and keyboard walks. Compared without case, spaces and marks,
 * and without the digits and marks around a word, so each word stands for all its decorations.
 */
export const blockedWords = `
password passwort passord letmein welcome admin administrator root user guest login master secret
changeme default qwerty qwertz azerty asdfgh zxcvbn qazwsx iloveyou dragon monkey football baseball
superman batman pokemon starwars princess sunshine shadow michael jordan trustno hello abc test
whatever freedom computer internet microsoft office excel windows google facebook summer winter
spring autumn january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday correcthorsebatterystaple
passwordpassword thisismypassword mypassword ilovemypassword nopassword iforgotmypassword
letmeinplease opensesame somethingsecret donttellanyone
salasana salasanani salasanasana salasanasalasana uusisalasana vanhasalasana huonosalasana
hyväsalasana tämäonsalasana tamaonsalasana salasanaonsalasana minunsalasana minunsalasanani
oletussalasana unohdinsalasanan enmuistasalasanaa helpposalasana pitkäsalasana salainensana salainen
salaisuus tunnus käyttäjä kayttaja käyttäjätunnus pääkäyttäjä paakayttaja ylläpitäjä yllapitaja
kirjaudu kirjaudusisään sisään sisaan tervetuloa avaimeni avain testi testitesti testaus kokeilu
qwertyå qwertyuiop qwertyuiopå asdfghjkl asdfghjklöä zxcvbnm qweasdzxc qaywsx yxcvbnm qwertyui
perkele saatana jumalauta vittu helvetti paska hitto kulta rakas rakkaus minärakastansinua
minarakastansinua kultapieni kulta muru murunen tyttö poika äiti isä mummo pappa koira kissa musti
mirri hauva heppa hevonen nalle muumi muumipeikko muumimamma pikkumyy nuuskamuikkunen angrybirds
nokia suomi finland suomifinland helsinki tampere turku oulu espoo vantaa jyväskylä lahti kuopio
pori rovaniemi jokeri jokerit ilves tappara hifk tps kärpät leijonat suomenleijonat jääkiekko
jalkapallo kesä talvi syksy kevät kesäloma joulu jouluaatto juhannus joulupukki hyvääjoulua
tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu
joulukuu maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai kahvi kahvitauko
työpaikka työhuone toimisto kunta kaupunki sihteeri ohjaaja nuori nuoret nuorten asiakas asiakkaat
rekisteri asiakasrekisteri työpaja nuortentyöpaja pajalla etsivä etsivätyö etsivänuorisotyö
nuorisotalo nuorisotoimi nuorisotoimisto nuorisopalvelut valmentaja yksilövalmentaja työvalmentaja
`;

/** Words of the program and its trade: a password that is only made of them is no secret. */
export const contextWords = ["par", "parent", "party", "parkki", "nuorisotyö", "etsivä", "työpaja"];
