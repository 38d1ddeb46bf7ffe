# Gewichten en scores trekken.

PF411 = instelling "{ $key }" van methode "{ $method }" kan niet tussen { $low } en { $high } worden getrokken
    .help = instellingen die getrokken kunnen worden, en waartussen: { $known }
    .help-none = deze methode heeft geen instelling die een getal is
PF412 = alle uitkomsten van een simulatie worden gemaakt voor hoogstens { $most } kandidaten; hier zijn er { $candidates }
    .help = laat kandidaten weg die niet in aanmerking komen, met drempels of voorwaarden in de strategie
PF413 = methode "{ $method }" weigert { $refused } van { $draws } gelote scoretabellen: die tellen in geen enkel aandeel mee
    .help = een onzekere score kan een waarde krijgen waar deze methode niet mee werkt, zoals 0; maak het bereik kleiner, of kies een methode die het wel kan
PF414 = methode "{ $method }" weigert alle { $draws } gelote scoretabellen
    .help = kies een methode die met deze scores werkt, of bekijk wat over hun onzekerheid is gezegd
PF415 = hoe stevig de rangorde is bij andere gewichten ontbreekt: dat duurt hier te lang met methode "{ $method }" (kandidaten: { $candidates })
    .help = vraag een aparte simulatie, met zoveel trekkingen als u tijd hebt
PF417 = er zijn geen gewichten gegeven: de volgorde van de rijen is die van gelijke gewichten, en verder wordt daar niets uit gemaakt
PF416 = hoe stevig de rangorde is { $step ->
        [stated] bij alles wat de strategie over de gewichten zegt,
        [within] als elk gewicht er { $percent } % naast mag zitten,
        [same-order] als alleen de volgorde van de gewichten bekend is,
        [as-given] met de gewichten zoals opgegeven,
       *[any] bij alle mogelijke gewichten,
    } ontbreekt, omdat die gewichten niet te trekken zijn: { $reasons } hieronder zegt waarom
