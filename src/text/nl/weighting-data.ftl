# Findings of weighting methods that start from data or examples.

PF850 = weegmethode "{ $method }" vindt geen houvast in de scores: { $problem ->
        [agree] de criteria waarop kandidaten verschillen zeggen allemaal hetzelfde
        [loss] wat elk criterium verliest als een ander op zijn best is, legt de gewichten niet vast
        [one] er is maar één kandidaat
       *[same] alle kandidaten hebben op elk criterium dezelfde score
    }
    .help = vraag liever mensen wat ertoe doet: goals, swing of rank-order-centroid hebben geen kandidaten nodig
PF851 = gewichten volgens "{ $method }" zeggen hoe ver de scores van de kandidaten uiteenlopen, niet wat ertoe doet
    .help = gebruik ze als controle naast gewichten die mensen hebben gegeven; één kandidaat erbij kan ze allemaal veranderen
PF852 = "{ $criterion }" krijgt { $whole },{ $fraction } % van het gewicht volgens "{ $method }", alleen omdat de scores daar het verst uiteenlopen
    .help = zoek naar een nul of een andere score die ver van de rest ligt, en lees dit gewicht niet als belangrijkheid
PF853 = weegmethode "{ $method }" heeft scores { $sign ->
        [positive] boven 0
       *[not-negative] van 0 of meer
    } nodig: de { $kind ->
        [distance] afstand tot de streefwaarde
       *[score] score
    } van { $candidate } op "{ $criterion }" is { $value }
    .help = gebruik standard-deviation of critic, die elk getal aankunnen; een getal bij de scores optellen zou de gewichten veranderen
PF854 = methode "{ $method }": geen waardefuncties geven de volgorde in ranking; de fouten zijn samen { $error },{ $error-fraction }, en de gevonden volgorde komt voor { $tau },{ $tau-fraction } overeen (1 is volledig)
    .help = kijk nog eens naar de volgorde, of sta meer breakpoints toe; misschien staat een kandidaat ergens om een reden die geen criterium is
PF855 = de vragen laten { $groups } groepen criteria over zonder vergelijking ertussen
    .note-group = groep { $number }: { $criteria }
    .help = voeg een vraag toe die een criterium uit de ene groep vergelijkt met een uit de andere
PF856 = de antwoorden op de vragen spreken elkaar tegen; vraag { $question } past het slechtst: daarin telt "{ $first }" { $answered },{ $answered-fraction } keer zo zwaar als "{ $second }", volgens de gewichten { $fitted },{ $fitted-fraction } keer
    .help = stel die vraag opnieuw, en daarna de andere vragen over deze twee criteria
PF857 = vraag { $question } is geen ruil: { $problem ->
        [nothing] de stap op "{ $criterion }" verandert niets aan de waarde
        [opposite] de ene stap is winst en de andere verlies
        [outside] "{ $criterion }" heeft een score buiten zijn schaal van { $min } tot { $max }
       *[same] beide stappen zijn op "{ $criterion }"
    }
    .help = geef twee stappen die evenveel waard zijn, allebei beter of allebei slechter, op twee criteria en binnen hun schaal
PF859 = de uitspraken over gewichten laten een gebied over met meer dan { $most } hoeken
    .help = geef minder grenzen op losse gewichten, of een volgorde van de criteria: die heeft één hoek per criterium
