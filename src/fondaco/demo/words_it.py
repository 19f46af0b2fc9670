"""Italian words for invented names. No town of this list exists."""

TOWNS = (
    "Valdorsa", "Montebrino", "Roccalena", "Borgolasco", "Collombra", "Pontevaro", "Castelferno", "Fontirrea",
    "Rivalenta", "Serradorna", "Pianorbo", "Torrelisca", "Campoventino", "Valtrevina", "Montalupe", "Roccandria",
    "Sassoverno", "Borgazzino", "Cortelungara", "Poggiorada", "Vallesponda", "Montisedra", "Colmadora", "Pievarsa",
    "Fossanera Alta", "Selvadorna", "Acquarnina", "Casalbreve", "Montelirno", "Vignadorsa",
)  # fmt: skip

FIRM_WORDS = (
    ("Biotecnologie", "Bioprocessi", "Fermentazioni", "Diagnostica", "Enzimi", "Colture Cellulari", "Biosementi"),
    ("Nanomateriali", "Nanorivestimenti", "Film Sottili", "Nanopolveri", "Microsensori", "Superfici Funzionali"),
    ("Aerostrutture", "Avionica", "Compositi Aerei", "Meccanica Aerospaziale", "Antenne Satellitari", "Elicomponenti"),
    ("Logistica", "Magazzini", "Trasporti Intermodali", "Catena del Freddo", "Spedizioni", "Carrelli Elevatori"),
)  # fmt: skip

BODIES = (
    "Parco Scientifico {town}",
    "Consorzio Export {town}",
    "Distretto Industriale {town}",
    "Centro di Ricerca {town}",
    "Associazione Piccole Imprese {town}",
    "Polo Tecnologico {town}",
)

WOMEN = (
    "Alessandra", "Anna", "Barbara", "Caterina", "Chiara", "Cristina", "Daniela", "Elena", "Elisabetta", "Federica",
    "Francesca", "Giovanna", "Ilaria", "Laura", "Lucia", "Manuela", "Michela", "Paola", "Sabrina", "Valeria",
)  # fmt: skip

MEN = (
    "Alberto", "Andrea", "Antonio", "Carlo", "Claudio", "Davide", "Enrico", "Fabio", "Filippo", "Franco", "Giacomo",
    "Giorgio", "Giuseppe", "Lorenzo", "Luca", "Marco", "Nicola", "Paolo", "Piero", "Roberto", "Stefano", "Vincenzo",
)  # fmt: skip

SURNAMES = (
    "Albanese", "Barbieri", "Basile", "Bellini", "Benedetti", "Bernardi", "Caputo", "Carbone", "Cattaneo", "Cocco",
    "D'Amico", "De Santis", "Di Iorio", "Donati", "Fabbri", "Farina", "Ferretti", "Fiore", "Gatti", "Giordano",
    "Grassi", "Guerra", "Leone", "Longo", "Mancini", "Marchetti", "Martelli", "Mazza", "Messina", "Montanari",
    "Neri", "Orlando", "Pagano", "Palmieri", "Pellegrini", "Piras", "Ricci", "Ruggiero", "Sala", "Sartori",
    "Serra", "Testa", "Valentini", "Villa", "Zanella",
)  # fmt: skip
