/** Words of nature: animals, plants, waters, weather. One space or line break between two words. */
export const natureWords = `
aalto aamu ahava ahma ahven aitta akileija alho allas amppari ankerias ankka apila aro
aronia asteri aurinko autio avanto elokuu etana etelä haapa haikara halava hanhi hanki
harakka harju harmaa hauki haukka heinikko heinä helle helmi hepokatti hiekka hiiri
hilla hirvi hongikko honka horsma huhta huuhkaja hyönteinen hämähäkki
härmä iltarusko ilves itä jalava jalokivi jasmiini joki jousi joutsen juolukka juova juuri
jyrkänne jyvä jäkälä jänis järvi jää jääkarhu jäätikkö kaarna kaisla kajava kallio kameli
kanerva kanto karhu karpalo kastanja kaste kataja katajikko kaura keli kelo kenttä kesä
kesäkuu keto kettu kevät kielo kiiski kilpikonna kirjosieppo kirsikka kissankello kivi
kivikko koi koivikko koivu kolibri komeetta kontio korento korpi korppi koski kotka kuha
kuikka kuitu kuiva kukka kukkula kumpu kunnas kuovi kurjenpolvi kurki kuu kuusama
kuusi kuutamo kyyhky käki käpy kärppä kärpänen käärme köynnös laakso laguuni lahna lahti
laidun laine lammas lampi lato lauha laulujoutsen lehmus lehti lehto leinikki leivonen
lemmikki leppä leppäkerttu liejukana liekki liito lilja lintu lohi lokki luhta lumi lumikko
lumme luode luola luoto lähde lämpö länsi maaliskuu maininta majava makrilli malva mansikka
marja marraskuu matara mehiläinen meri merikotka mesi mesiangervo metsikkö metso metsä
minkki muikku multa mustarastas mustikka mutka muurahainen myrsky mäki mänty mäyrä naali
narsissi nata neidonkenkä neula neva niemi niitty nokikana nokkonen norppa notko nummi
nuotio nurmi närhi näätä ohdake ohra oja oksa olki ora orava orvokki otava paasi paatsama
pakkanen palsa papukaija parvi peippo pelto peltopyy perhonen persilja pihlaja piikki
piisami pilvi pilvinen pinta pisara pohjoinen porkkana poro poukama punarinta puolukka puro
puu pyy pyörre pähkinä päivä pääsky pöllö pöly raita rannikko ranta raparperi rapu rastas
ratamo rauduskoivu riekko rinne ristilukki rousku ruis ruisku ruoho ruska ruskea ruusu räme
ränni saari saarni sade sammakko sammal satakieli savi sieni siika siili sini sinikello
sinivuokko sirkka sisilisko sopuli sorsa suo suola suvanto suvi syksy syreeni syyskuu särki
taimen taimi taivas talvi tammi tammikuu tasanko telkkä tiainen tiira tikka tilhi tulva
tundra tunturi tuohi tuoksu tuomi turska turve tuuli tuulia tuulispää tyrni tyrsky tyven
tähti tähtitaivas uikku uoma utu vaahtera vaara vadelma valkea valkeus valkovuokko valo
varis varjo varpu varpunen vaskitsa vaunu vehka vehnä venus vesi vesiputous viima viklo
vilja villiruusu virta vuokko vuolle vuono vuori vuorovesi västäräkki väylä
`;
