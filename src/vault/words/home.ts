/** Words of houses, things, food and crafts. One space or line break between two words. */
export const homeWords = `
aita aitaus ajatus akku albumi alkovi aluslautanen ananas ankkuri antenni appelsiini
aprikoosi arkki arkku astia asunto atlas aula auto avain avaruus baletti banaani bussi
draama eteinen eväs eväskori filmi flyygeli frisbee gitaari graniitti haalari haarukka
hamppu hana harava harja harmonikka hattu haukipata hella helmitaulu herne hihna
hiihto hillo hissi hohto housut huilu huivi hunaja huone huopa hylly hymy häkki höyhen höylä
höyry ikkuna imuri istuin jakkara jalusta jarru jogurtti jono juhannus juhla juna juoma
juomalasi juoni juusto jäätelö kaakao kaakeli kaali kaappi kaari kahva kahvi kahvila kaide
kaivo kakku kalenteri kamera kampa kanava kanisteri kanneli kannu kansi kapula karahvi
karamelli karkki kartano kartta kassi kasvi katos kattila katto kaukalo kaulin kehto keitto
keksi kelkka kello kenkä keramiikka kerma kermakko kerros kierre kiikari kiille kiiltokuva
kimppu kinnas kioski kirja kirjain kirjasto kirje kirves kissa kitara kivijalka koe kohina
koira kokki kolikko komero kompassi konsertti kori korkki kortti koru koti koulu kukkaro
kulho kuljetus kumi kuningas kupari kuppi kurkku kurpitsa kutoja kuva kuvio kylpy kylä
kynnys kynsikkäät kynttilä kynä kyyti käsi käsine käsityö käytävä köysi laatikko laatta
laituri laiva lakana lakka lakki lamppu lanka lankku lapanen lapio lasi lastu lattia laulu
lauta lautanen lautta leikki leima leipomo leipä lelu lenkki levy liina liitu limonadi
lipasto lippu liukumäki lounas luistin lukko lukusali lumiukko lusikka luukku luumu luuta
lyhty lääkäri maalari maali maito majakka makkara maljakko mandoliini markka marmori marsu
matka matkalaukku matto mehu melu messinki metalli mittari moottori muistikirja muki munakas
museo musiikki mutteri muuli muuri mylly myssy myymälä mäntysuopa mökki naapuri nahka nappi
naula naulakko nimi noppa novelli nukke nuoli nuotti nuppi näkinkenkä näytelmä näyttämö
ohjain oikotie ompelu opas opettaja orkesteri osoite ottelu ovi paahdin paikka paita paja
paketti pala palapeli palkki pallo palmikko pannu pannukakku paperi paprika papu parketti
parta parveke passi patja patsas peili peli pelti penkki pensseli peruna peukalo piano
piha pihvi piirakka piiras piirros pilari pilli pino pipari pipo pistorasia poika polku
polkupyörä ponttoni portti posliini posti pulkka pulla pullo punos puomi purje purkki putki
puuro puutarha pyyhe pyöreä pyörä päärynä pöytä pöytäliina raha raide raitti rakennus
ranneke rasia ratas ratikka rattaat ratti rauta reitti reki reppu reuna riihi riksa
ritari rumpu runko runo ruoka ruori rusina ruutu räystäs räätäli saapas saha saippua sakset
saksofoni salaatti salko salmi sana sanakirja sanko sarja satama satu satula sauna saunoja
seinä seppä seteli siivu silkki silta sipuli sirkus sisko sohva soihtu sointu soitin solmu
sormus soutu sukat sukka sukkula suklaa suksi sulka säde säie säilyke säkki sänky särmä
sävel taikuri takka taksi talja talli talo tanssi tapetti tarha tarina tarjotin tarra tasku
tavara teatteri tee teekannu tehdas telakka teltta termospullo tiili tiistai timantti
timpuri tiski tohveli tomaatti tori torni tossu traktori trumpetti tulitikku tulppa
tuoli tupa tuuba tyyny työkalu tölkki uinti uisko unelma uni urheilija urku uuni uutiset
vaaka vaatteet vadelmahillo vaja valssi vanne vanukas varasto varvas vasara vati veitsi vene
verho verkko verstas vesikannu vihko viipale viiri viivotin villa villasukka viltti viola
viuhka viulu vohveli voi vyö väri värikynä yhtye ympyrä
`;
