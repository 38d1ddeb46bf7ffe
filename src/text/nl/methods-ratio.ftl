# Bevindingen van rangschikkingsmethoden die met waarden en verhoudingen rekenen.

PF810 = methode "{ $method }" rekent met aandelen in het totaal en heeft scores van 0 of hoger nodig: de score van { $candidate } op "{ $criterion }" is { $value }
    .help = gebruik een methode die op vaste schalen werkt, zoals additive of smart; een getal bij de scores optellen zou de uitkomst veranderen
PF811 = methode "{ $method }" deelt door het gemiddelde van elk criterium, en dat van "{ $criterion }" is 0
    .help = gebruik een methode die op vaste schalen werkt, zoals additive of smart
PF812 = methode "{ $method }" vergelijkt elke kandidaat ook met de slechtste, en { $candidate } is op alles de slechtste: niets kan daar een veelvoud van zijn, dus dit deel is weggelaten
    .help = laat { $candidate } weg om de rangschikking met dit deel te zien, of gebruik een methode die op vaste schalen werkt, zoals additive
