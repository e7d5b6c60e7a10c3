<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>annotator</name>
    <message>
        <source> characters</source>
        <translation> Zeichen</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>(no key)</source>
        <translation>(keine Taste)</translation>
    </message>
    <message>
        <source>A *.annotator file, or postgresql://user@server/database for a team's server.</source>
        <translation>Eine *.annotator-Datei oder postgresql://name@server/datenbank für den Server eines Teams.</translation>
    </message>
    <message>
        <source>A project is one file: pages, annotations, history and scheme. It is saved with every edit.</source>
        <translation>Ein Projekt ist eine Datei: Seiten, Annotationen, Verlauf und Schema. Gespeichert wird mit jeder Änderung.</translation>
    </message>
    <message>
        <source>A short tour of the window in seven stops. You can leave it at any time.</source>
        <translation>Eine kurze Einführung in das Fenster in sieben Stationen. Sie lässt sich jederzeit verlassen.</translation>
    </message>
    <message>
        <source>ARGUMENTS OF “{trigger}”</source>
        <translation>ARGUMENTE VON „{trigger}“</translation>
    </message>
    <message>
        <source>About Annotator</source>
        <translation>Über Annotator</translation>
    </message>
    <message>
        <source>Accept all suggestions on this page</source>
        <translation>Alle Vorschläge auf dieser Seite übernehmen</translation>
    </message>
    <message>
        <source>Accept this suggestion</source>
        <translation>Diesen Vorschlag übernehmen</translation>
    </message>
    <message>
        <source>Accept up to the next disagreement or article</source>
        <translation>Bis zur nächsten Unstimmigkeit oder zum nächsten Artikel übernehmen</translation>
    </message>
    <message>
        <source>Add another…</source>
        <translation>Weitere hinzufügen …</translation>
    </message>
    <message>
        <source>Add selection as fragment</source>
        <translation>Auswahl als Fragment hinzufügen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>All annotators, on every page</source>
        <translation>Alle, auf jeder Seite</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Alle Befehle …</translation>
    </message>
    <message>
        <source>All keys are back to the defaults.</source>
        <translation>Alle Tasten sind wieder auf die Vorgaben zurückgesetzt.</translation>
    </message>
    <message>
        <source>All or none</source>
        <translation>Alle oder keine</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Annotate as</source>
        <translation>Annotieren als</translation>
    </message>
    <message>
        <source>Annotate as…</source>
        <translation>Annotieren als …</translation>
    </message>
    <message>
        <source>Annotating</source>
        <translation>Annotieren</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotationen</translation>
    </message>
    <message>
        <source>Annotations by</source>
        <translation>Annotationen von</translation>
    </message>
    <message>
        <source>Annotations of</source>
        <translation>Annotationen von</translation>
    </message>
    <message>
        <source>Annotations of this page</source>
        <translation>Annotationen dieser Seite</translation>
    </message>
    <message>
        <source>Annotator archive</source>
        <translation>Annotator-Archiv</translation>
    </message>
    <message>
        <source>Annotator projects (*.annotator);;All files (*)</source>
        <translation>Annotator-Projekte (*.annotator);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Any command: {palette}</source>
        <translation>Jeder Befehl: {palette}</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>Arguments of {trigger}</source>
        <translation>Argumente von {trigger}</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Article {number}</source>
        <translation>Artikel {number}</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Articles ({key})</source>
        <translation>Artikel ({key})</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Author of the annotations, for formats that do not record it</source>
        <translation>Urheber der Annotationen, bei Formaten, die ihn nicht festhalten</translation>
    </message>
    <message>
        <source>Author {name}, change</source>
        <translation>Annotiert von {name}, ändern</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the previous boundary</source>
        <translation>Zurück zur vorigen Grenze</translation>
    </message>
    <message>
        <source>Best available: gold, otherwise the author furthest along</source>
        <translation>Das beste Vorhandene: Gold, sonst die am weitesten gediehenen Annotationen</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Bookmark…</source>
        <translation>Lesezeichen …</translation>
    </message>
    <message>
        <source>Bring back the last rejected suggestion</source>
        <translation>Zuletzt abgelehnten Vorschlag zurückholen</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>By label or attribute</source>
        <translation>Nach Label oder Attribut</translation>
    </message>
    <message>
        <source>B³ of articles</source>
        <translation>B³ der Artikel</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Schreibung</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Check project</source>
        <translation>Projekt prüfen</translation>
    </message>
    <message>
        <source>Choose a folder to export into.</source>
        <translation>Bitte einen Zielordner wählen.</translation>
    </message>
    <message>
        <source>Choose a project.</source>
        <translation>Bitte ein Projekt wählen.</translation>
    </message>
    <message>
        <source>Choose an encoding or type its name.</source>
        <translation>Wählen Sie eine Kodierung oder geben Sie ihren Namen ein.</translation>
    </message>
    <message>
        <source>Choose files or a folder first.</source>
        <translation>Bitte zuerst Dateien oder einen Ordner wählen.</translation>
    </message>
    <message>
        <source>Choose the scheme file.</source>
        <translation>Bitte die Schemadatei wählen.</translation>
    </message>
    <message>
        <source>Choose where to save the project.</source>
        <translation>Bitte wählen, wo das Projekt gespeichert wird.</translation>
    </message>
    <message>
        <source>Click to remove it</source>
        <translation>Zum Entfernen klicken</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>CoNLL-2003</source>
        <translation>CoNLL-2003</translation>
    </message>
    <message>
        <source>Column width</source>
        <translation>Spaltenbreite</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Comment on the bookmark</source>
        <translation>Kommentar zum Lesezeichen</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Copy event frame</source>
        <translation>Ereignisrahmen kopieren</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation>Dunkel oder hell</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Default page appearance</source>
        <translation>Seite wie vorgegeben darstellen</translation>
    </message>
    <message>
        <source>Default reading font</source>
        <translation>Vorgegebene Leseschrift</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Details are in {path}. The file contains no text from your pages.</source>
        <translation>Details stehen in {path}. Die Datei enthält keinen Text Ihrer Seiten.</translation>
    </message>
    <message>
        <source>Detect for each file</source>
        <translation>Für jede Datei ermitteln</translation>
    </message>
    <message>
        <source>DocBin files with ner and spancat configurations, ready for spacy train.</source>
        <translation>DocBin-Dateien mit Konfigurationen für ner und spancat, bereit für spacy train.</translation>
    </message>
    <message>
        <source>Done: {finish}</source>
        <translation>Fertig: {finish}</translation>
    </message>
    <message>
        <source>Each article on its own, without boilerplate</source>
        <translation>Jeder Artikel für sich, ohne Boilerplate</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Elements at the caret</source>
        <translation>Elemente an der Schreibmarke</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Zeichenkodierung</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Entities &amp; events</source>
        <translation>Entitäten &amp; Ereignisse</translation>
    </message>
    <message>
        <source>Entities and events</source>
        <translation>Entitäten und Ereignisse</translation>
    </message>
    <message>
        <source>Entities: {entities}</source>
        <translation>Entitäten: {entities}</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>Entity name</source>
        <translation>Name der Entität</translation>
    </message>
    <message>
        <source>Entity types</source>
        <translation>Entitätstypen</translation>
    </message>
    <message>
        <source>Entity types ({key})</source>
        <translation>Entitätstypen ({key})</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Event by name…</source>
        <translation>Ereignis nach Namen …</translation>
    </message>
    <message>
        <source>Event cluster</source>
        <translation>Ereigniscluster</translation>
    </message>
    <message>
        <source>Event clusters</source>
        <translation>Ereigniscluster</translation>
    </message>
    <message>
        <source>Event types</source>
        <translation>Ereignistypen</translation>
    </message>
    <message>
        <source>Event types ({key}, after {event})</source>
        <translation>Ereignistypen ({key}, nach {event})</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Events: {event}</source>
        <translation>Ereignisse: {event}</translation>
    </message>
    <message>
        <source>Event…</source>
        <translation>Ereignis …</translation>
    </message>
    <message>
        <source>Everything in a project, one JSON object per line; nothing is lost.</source>
        <translation>Alles in einem Projekt, ein JSON-Objekt je Zeile; nichts geht verloren.</translation>
    </message>
    <message>
        <source>Everything marked as saved is on disk. You can carry on.</source>
        <translation>Was als gespeichert angezeigt wurde, liegt auf der Platte. Sie können weiterarbeiten.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export dataset</source>
        <translation>Datensatz exportieren</translation>
    </message>
    <message>
        <source>Export dataset…</source>
        <translation>Datensatz exportieren …</translation>
    </message>
    <message>
        <source>Export into folder</source>
        <translation>In Ordner exportieren</translation>
    </message>
    <message>
        <source>Export keys</source>
        <translation>Tasten exportieren</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Extend segment to here</source>
        <translation>Segment bis hierher ausdehnen</translation>
    </message>
    <message>
        <source>F1 of kinds, by characters</source>
        <translation>F1 der Arten, nach Zeichen</translation>
    </message>
    <message>
        <source>F1 of relations</source>
        <translation>F1 der Relationen</translation>
    </message>
    <message>
        <source>F1 of segments</source>
        <translation>F1 der Segmente</translation>
    </message>
    <message>
        <source>Feed (RSS, Atom)</source>
        <translation>Feed (RSS, Atom)</translation>
    </message>
    <message>
        <source>Fields of each line</source>
        <translation>Felder jeder Zeile</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Dateien …</translation>
    </message>
    <message>
        <source>Filter the annotations</source>
        <translation>Annotationen filtern</translation>
    </message>
    <message>
        <source>Filter the queue</source>
        <translation>Seitenliste filtern</translation>
    </message>
    <message>
        <source>Filter · full text…</source>
        <translation>Filter · Volltext …</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filtern …</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find in all pages</source>
        <translation>In allen Seiten suchen</translation>
    </message>
    <message>
        <source>Find in the page</source>
        <translation>Auf der Seite suchen</translation>
    </message>
    <message>
        <source>Find in the page…</source>
        <translation>Auf der Seite suchen …</translation>
    </message>
    <message>
        <source>Find in the project…</source>
        <translation>Im Projekt suchen …</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Finish page and go on</source>
        <translation>Seite abschließen und weiter</translation>
    </message>
    <message>
        <source>First, label each part of the page: title, body, promotion. Put the caret in it and press the letter of its kind; a digit sets the article it belongs to.</source>
        <translation>Zuerst jeden Teil der Seite beschriften: Titel, Text, Werbung. Schreibmarke hineinsetzen und den Buchstaben der Art drücken; eine Ziffer ordnet ihn einem Artikel zu.</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Fold or unfold boilerplate</source>
        <translation>Boilerplate ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Folder for the sample project</source>
        <translation>Ordner für das Beispielprojekt</translation>
    </message>
    <message>
        <source>Folder of pages to import</source>
        <translation>Ordner mit Seiten zum Importieren</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Aus einer Datei …</translation>
    </message>
    <message>
        <source>From here to …</source>
        <translation>Von hier bis …</translation>
    </message>
    <message>
        <source>Give this mention its own entity</source>
        <translation>Dieser Erwähnung eine eigene Entität geben</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go to page</source>
        <translation>Zu Seite gehen</translation>
    </message>
    <message>
        <source>Go to page…</source>
        <translation>Zu Seite gehen …</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>HTML or XHTML, one page per file; the text as readers see it, each character tied to its place in the page</source>
        <translation>HTML oder XHTML, eine Seite je Datei; der Text, wie ihn Lesende sehen, jedes Zeichen mit seiner Stelle in der Seite</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import keys</source>
        <translation>Tasten importieren</translation>
    </message>
    <message>
        <source>Import pages…</source>
        <translation>Seiten importieren …</translation>
    </message>
    <message>
        <source>Import raw web pages, text files or a dataset to begin.</source>
        <translation>Zum Beginnen rohe Webseiten, Textdateien oder einen Datensatz importieren.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Into folder</source>
        <translation>In den Ordner</translation>
    </message>
    <message>
        <source>It cannot hold {things}.</source>
        <translation>Nicht aufnehmen kann es {things}.</translation>
    </message>
    <message>
        <source>Join with previous segment</source>
        <translation>Mit vorigem Segment verbinden</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys exported to {name}.</source>
        <translation>Tasten nach {name} exportiert.</translation>
    </message>
    <message>
        <source>Keys imported from {name}.</source>
        <translation>Tasten aus {name} importiert.</translation>
    </message>
    <message>
        <source>Keys; Enter changes a key, Del removes it</source>
        <translation>Tasten; Eingabe ändert eine Taste, Entf entfernt sie</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Knowledge base</source>
        <translation>Wissensbasis</translation>
    </message>
    <message>
        <source>Knowledge base: Q42 or https://…</source>
        <translation>Wissensbasis: Q42 oder https://…</translation>
    </message>
    <message>
        <source>Knowledge-base id</source>
        <translation>Kennung in der Wissensbasis</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Labelled lines</source>
        <translation>Beschriftete Zeilen</translation>
    </message>
    <message>
        <source>Labels · press the key</source>
        <translation>Labels · Taste drücken</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Leave empty to detect the field</source>
        <translation>Leer lassen, um das Feld zu ermitteln</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>Zeilenabstand</translation>
    </message>
    <message>
        <source>Lock or unlock a label</source>
        <translation>Label festhalten oder lösen</translation>
    </message>
    <message>
        <source>Look for near-duplicate pages</source>
        <translation>Nach fast identischen Seiten suchen</translation>
    </message>
    <message>
        <source>Make the whole article number 1</source>
        <translation>Den ganzen Artikel zu Nummer 1 machen</translation>
    </message>
    <message>
        <source>Make the whole article number 2</source>
        <translation>Den ganzen Artikel zu Nummer 2 machen</translation>
    </message>
    <message>
        <source>Make the whole article number 3</source>
        <translation>Den ganzen Artikel zu Nummer 3 machen</translation>
    </message>
    <message>
        <source>Make the whole article number 4</source>
        <translation>Den ganzen Artikel zu Nummer 4 machen</translation>
    </message>
    <message>
        <source>Make the whole article number 5</source>
        <translation>Den ganzen Artikel zu Nummer 5 machen</translation>
    </message>
    <message>
        <source>Make the whole article number 6</source>
        <translation>Den ganzen Artikel zu Nummer 6 machen</translation>
    </message>
    <message>
        <source>Make the whole article number 7</source>
        <translation>Den ganzen Artikel zu Nummer 7 machen</translation>
    </message>
    <message>
        <source>Make the whole article number 8</source>
        <translation>Den ganzen Artikel zu Nummer 8 machen</translation>
    </message>
    <message>
        <source>Make the whole article number 9</source>
        <translation>Den ganzen Artikel zu Nummer 9 machen</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Erwähnung</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Zusammenführen mit …</translation>
    </message>
    <message>
        <source>Merge “{name}” into…</source>
        <translation>„{name}“ zusammenführen mit …</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Weitere Filter</translation>
    </message>
    <message>
        <source>Most uncertain pages first</source>
        <translation>Unsicherste Seiten zuerst</translation>
    </message>
    <message>
        <source>Move edges</source>
        <translation>Ränder verschieben</translation>
    </message>
    <message>
        <source>Move end left</source>
        <translation>Ende nach links</translation>
    </message>
    <message>
        <source>Move end right</source>
        <translation>Ende nach rechts</translation>
    </message>
    <message>
        <source>Move start left</source>
        <translation>Anfang nach links</translation>
    </message>
    <message>
        <source>Move start right</source>
        <translation>Anfang nach rechts</translation>
    </message>
    <message>
        <source>Move the caret on after labelling a segment</source>
        <translation>Schreibmarke nach dem Beschriften eines Segments weitersetzen</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>NO PROBLEMS</source>
        <translation>KEINE PROBLEME</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Near-duplicates of this page</source>
        <translation>Beinahe gleiche Seiten wie diese</translation>
    </message>
    <message>
        <source>New entity “{name}”</source>
        <translation>Neue Entität „{name}“</translation>
    </message>
    <message>
        <source>New event cluster “{name}”</source>
        <translation>Neues Ereigniscluster „{name}“</translation>
    </message>
    <message>
        <source>New event from copied frame</source>
        <translation>Neues Ereignis aus kopiertem Rahmen</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>Neu hier?</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt …</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next bookmark</source>
        <translation>Nächstes Lesezeichen</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Next hit, {key}</source>
        <translation>Nächster Treffer, {key}</translation>
    </message>
    <message>
        <source>Next item under the caret</source>
        <translation>Nächstes unter der Schreibmarke</translation>
    </message>
    <message>
        <source>Next name</source>
        <translation>Nächster Name</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Next problem or unlabelled text</source>
        <translation>Nächstes Problem oder unbeschrifteter Text</translation>
    </message>
    <message>
        <source>Next unlabelled stretch</source>
        <translation>Nächste unbeschriftete Stelle</translation>
    </message>
    <message>
        <source>Next value of attribute 1</source>
        <translation>Nächster Wert von Attribut 1</translation>
    </message>
    <message>
        <source>Next value of attribute 2</source>
        <translation>Nächster Wert von Attribut 2</translation>
    </message>
    <message>
        <source>Next value of attribute 3</source>
        <translation>Nächster Wert von Attribut 3</translation>
    </message>
    <message>
        <source>Next value of attribute 4</source>
        <translation>Nächster Wert von Attribut 4</translation>
    </message>
    <message>
        <source>Next value of attribute 5</source>
        <translation>Nächster Wert von Attribut 5</translation>
    </message>
    <message>
        <source>Next value of attribute 6</source>
        <translation>Nächster Wert von Attribut 6</translation>
    </message>
    <message>
        <source>Next value of attribute 7</source>
        <translation>Nächster Wert von Attribut 7</translation>
    </message>
    <message>
        <source>Next value of attribute 8</source>
        <translation>Nächster Wert von Attribut 8</translation>
    </message>
    <message>
        <source>Next value of attribute 9</source>
        <translation>Nächster Wert von Attribut 9</translation>
    </message>
    <message>
        <source>No article</source>
        <translation>Kein Artikel</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>Nein, danke</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normale Textgröße</translation>
    </message>
    <message>
        <source>Not read: {reason}</source>
        <translation>Nicht gelesen: {reason}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Not saved: {names}.</source>
        <translation>Nicht gespeichert: {names}.</translation>
    </message>
    <message>
        <source>Not written: {reason}</source>
        <translation>Nicht geschrieben: {reason}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note on the event</source>
        <translation>Notiz zum Ereignis</translation>
    </message>
    <message>
        <source>Note on the mention</source>
        <translation>Notiz zur Erwähnung</translation>
    </message>
    <message>
        <source>Note on the page</source>
        <translation>Notiz zur Seite</translation>
    </message>
    <message>
        <source>Note on the segment</source>
        <translation>Notiz zum Segment</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz …</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>Nichts ging verloren.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Number articles in page order</source>
        <translation>Artikel in Seitenfolge nummerieren</translation>
    </message>
    <message>
        <source>One row per line of the page with its segment kind, for boilerplate classifiers.</source>
        <translation>Je Zeile der Seite eine Reihe mit ihrer Segmentart, für Boilerplate-Klassifikatoren.</translation>
    </message>
    <message>
        <source>One token per line with IOB2 tags of the outermost mentions and its offsets.</source>
        <translation>Ein Token je Zeile mit IOB2-Tags der äußersten Erwähnungen, daneben die Positionen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen …</translation>
    </message>
    <message>
        <source>Other occurrences</source>
        <translation>Andere Vorkommen</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Page font</source>
        <translation>Schrift der Seite</translation>
    </message>
    <message>
        <source>Page text</source>
        <translation>Seitentext</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Pages of the project</source>
        <translation>Seiten des Projekts</translation>
    </message>
    <message>
        <source>Pages to import</source>
        <translation>Seiten zum Importieren</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Bild abwärts</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Bild aufwärts</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Press the key for “{name}”; Esc leaves it as it is.</source>
        <translation>Taste für „{name}“ drücken; Esc lässt sie, wie sie ist.</translation>
    </message>
    <message>
        <source>Previous bookmark</source>
        <translation>Voriges Lesezeichen</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Previous hit, {key}</source>
        <translation>Voriger Treffer, {key}</translation>
    </message>
    <message>
        <source>Previous name</source>
        <translation>Voriger Name</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>Projektdatei</translation>
    </message>
    <message>
        <source>Put the caret on a name and press the key of its type. Each label shows its key.</source>
        <translation>Schreibmarke auf einen Namen setzen und die Taste seines Typs drücken. Jedes Label zeigt seine Taste.</translation>
    </message>
    <message>
        <source>Q42 or https://…</source>
        <translation>Q42 oder https://…</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Seitenliste</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>RECENT PROJECTS</source>
        <translation>ZULETZT VERWENDET</translation>
    </message>
    <message>
        <source>Raw pages (web pages, archives, feeds, plain text) or datasets with annotations. Folders are searched; pages already in the project are skipped, and files that cannot be read are listed.</source>
        <translation>Rohe Seiten (Webseiten, Archive, Feeds, reiner Text) oder Datensätze mit Annotationen. Ordner werden durchsucht; Seiten, die schon im Projekt sind, werden übersprungen, unlesbare Dateien aufgelistet.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Read page with another encoding</source>
        <translation>Seite mit anderer Kodierung lesen</translation>
    </message>
    <message>
        <source>Read page with another encoding…</source>
        <translation>Seite mit anderer Kodierung lesen …</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo: {name}</source>
        <translation>Wiederholen: {name}</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>Meint</translation>
    </message>
    <message>
        <source>Refers to…</source>
        <translation>Meint …</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Reject this suggestion</source>
        <translation>Diesen Vorschlag ablehnen</translation>
    </message>
    <message>
        <source>Relation to another mention…</source>
        <translation>Relation zu anderer Erwähnung …</translation>
    </message>
    <message>
        <source>Relation types</source>
        <translation>Relationstypen</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relationen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove selection from span</source>
        <translation>Auswahl aus der Spanne entfernen</translation>
    </message>
    <message>
        <source>Remove {name} from the list</source>
        <translation>{name} aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Same as system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Same event as</source>
        <translation>Dasselbe Ereignis wie</translation>
    </message>
    <message>
        <source>Same event as…</source>
        <translation>Dasselbe Ereignis wie …</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern …</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Erneut speichern</translation>
    </message>
    <message>
        <source>Saved page (MHTML)</source>
        <translation>Gespeicherte Seite (MHTML)</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Schemes (*.json *.jsonl)</source>
        <translation>Schemata (*.json *.jsonl)</translation>
    </message>
    <message>
        <source>Scraper's JSON lines</source>
        <translation>JSON-Zeilen eines Scrapers</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search by command or key</source>
        <translation>Nach Befehl oder Taste suchen</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>Search in</source>
        <translation>Suchen in</translation>
    </message>
    <message>
        <source>Search in the project</source>
        <translation>Im Projekt suchen</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>Tasten suchen</translation>
    </message>
    <message>
        <source>Search page names</source>
        <translation>Seitennamen durchsuchen</translation>
    </message>
    <message>
        <source>Search the pages</source>
        <translation>Seiten durchsuchen</translation>
    </message>
    <message>
        <source>Search: {name}</source>
        <translation>Suchen: {name}</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Segment kinds</source>
        <translation>Segmentarten</translation>
    </message>
    <message>
        <source>Segment kinds ({key})</source>
        <translation>Segmentarten ({key})</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Segments, entities and events on raw news pages.</source>
        <translation>Segmente, Entitäten und Ereignisse auf rohen Nachrichtenseiten.</translation>
    </message>
    <message>
        <source>Segments: {segments}</source>
        <translation>Segmente: {segments}</translation>
    </message>
    <message>
        <source>Select from here to the end</source>
        <translation>Von hier bis zum Ende auswählen</translation>
    </message>
    <message>
        <source>Select something or press a key, and the guideline of its label appears here.</source>
        <translation>Etwas auswählen oder eine Taste drücken: Hier erscheint die Richtlinie zum Label.</translation>
    </message>
    <message>
        <source>Select to the next boundary</source>
        <translation>Bis zur nächsten Grenze auswählen</translation>
    </message>
    <message>
        <source>Set page back to in progress</source>
        <translation>Seite wieder in Arbeit nehmen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings pages</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Shift + any of these</source>
        <translation>Umschalt + jede davon</translation>
    </message>
    <message>
        <source>Short tour</source>
        <translation>Kurze Einführung</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show or hide suggestions</source>
        <translation>Vorschläge zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Protokoll zeigen</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>Abtrennen</translation>
    </message>
    <message>
        <source>Split segment at the caret</source>
        <translation>Segment an der Schreibmarke teilen</translation>
    </message>
    <message>
        <source>Start new article here</source>
        <translation>Neuen Artikel hier beginnen</translation>
    </message>
    <message>
        <source>Start next segment here</source>
        <translation>Nächstes Segment hier beginnen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop searching</source>
        <translation>Suche anhalten</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Structure of the page</source>
        <translation>Gliederung der Seite</translation>
    </message>
    <message>
        <source>Suggest segments for this page</source>
        <translation>Segmente für diese Seite vorschlagen</translation>
    </message>
    <message>
        <source>Suggest segments with dom</source>
        <translation>Segmente vorschlagen mit dem DOM</translation>
    </message>
    <message>
        <source>Suggest segments with extractors</source>
        <translation>Segmente vorschlagen mit den Extraktoren</translation>
    </message>
    <message>
        <source>Suggest segments with learned</source>
        <translation>Segmente vorschlagen mit dem Gelernten</translation>
    </message>
    <message>
        <source>Suggest segments with readability</source>
        <translation>Segmente vorschlagen mit readability</translation>
    </message>
    <message>
        <source>Suggest segments with repeats</source>
        <translation>Segmente vorschlagen mit Wiederholungen</translation>
    </message>
    <message>
        <source>Suggest segments with resiliparse</source>
        <translation>Segmente vorschlagen mit resiliparse</translation>
    </message>
    <message>
        <source>Suggest segments with rules</source>
        <translation>Segmente vorschlagen mit den Regeln</translation>
    </message>
    <message>
        <source>Suggest segments with trafilatura</source>
        <translation>Segmente vorschlagen mit trafilatura</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Tag everywhere</source>
        <translation>Überall auszeichnen</translation>
    </message>
    <message>
        <source>Tag everywhere…</source>
        <translation>Überall auszeichnen …</translation>
    </message>
    <message numerus="yes">
        <source>Tag {n}</source>
        <translation><numerusform>{n} auszeichnen</numerusform><numerusform>{n} auszeichnen</numerusform></translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text and .ann files with a generated annotation.conf, for brat and tools that read its format.</source>
        <translation>Text- und .ann-Dateien mit erzeugter annotation.conf, für brat und was es lesen kann.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>The author of your annotations: click to annotate as someone else</source>
        <translation>Urheber der Annotationen: klicken, um unter anderem Namen zu annotieren</translation>
    </message>
    <message>
        <source>The caret moves through the text and never changes it; Shift selects, Ctrl jumps by word. Everything works from the keyboard, and everything can be undone: {undo}.</source>
        <translation>Die Schreibmarke wandert durch den Text und ändert ihn nie; Umschalt wählt aus, Strg springt wortweise. Alles geht mit der Tastatur, und alles lässt sich rückgängig machen: {undo}.</translation>
    </message>
    <message>
        <source>The language changes the next time the program starts.</source>
        <translation>Die Sprache wechselt beim nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>The last step failed because of a bug in the program.</source>
        <translation>Der letzte Schritt ist wegen eines Programmfehlers gescheitert.</translation>
    </message>
    <message>
        <source>The list shows which pages are done and how much is annotated on each. {next} and {previous} move through it, {filter} searches it.</source>
        <translation>Die Liste zeigt, welche Seiten fertig sind und wie viel auf jeder annotiert ist. {next} und {previous} blättern, {filter} durchsucht sie.</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>Die Seite</translation>
    </message>
    <message>
        <source>The page is read again from its stored bytes. This is possible as long as it has no annotations or suggestions.</source>
        <translation>Die Seite wird aus ihren gespeicherten Bytes neu gelesen. Das geht, solange sie keine Annotationen oder Vorschläge hat.</translation>
    </message>
    <message>
        <source>The page list shows how many there are; splits keep them together</source>
        <translation>Die Seitenliste zeigt, wie viele es sind; Aufteilungen halten sie zusammen</translation>
    </message>
    <message>
        <source>The pages</source>
        <translation>Die Seiten</translation>
    </message>
    <message>
        <source>The shares of the split add up to {sum} %, not 100 %.</source>
        <translation>Die Anteile der Aufteilung ergeben {sum} % statt 100 %.</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>Die ganze Seite</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Es gibt keine Datei {path}.</translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation>Es gibt keinen Ordner {path}.</translation>
    </message>
    <message>
        <source>This page is plain text: it has no structure.</source>
        <translation>Diese Seite ist reiner Text: Sie hat keine Gliederung.</translation>
    </message>
    <message>
        <source>This project has no pages yet</source>
        <translation>Dieses Projekt hat noch keine Seiten</translation>
    </message>
    <message>
        <source>Time on a page leaves out breaks: after 60 seconds without a key, the clock stops.</source>
        <translation>Pausen zählen nicht zur Zeit auf einer Seite: Nach 60 Sekunden ohne Taste hält die Uhr an.</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Try the sample pages, with a short tour</source>
        <translation>Beispielseiten mit kurzer Einführung ausprobieren</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: {name}</source>
        <translation>Rückgängig: {name}</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Web archive (WARC)</source>
        <translation>Webarchiv (WARC)</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What is annotated</source>
        <translation>Was annotiert wird</translation>
    </message>
    <message>
        <source>What is content</source>
        <translation>Was Inhalt ist</translation>
    </message>
    <message>
        <source>What is lost, and why</source>
        <translation>Was verloren geht, und warum</translation>
    </message>
    <message>
        <source>What would you like to do? Type a few letters</source>
        <translation>Was möchten Sie tun? Ein paar Buchstaben genügen</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Which articles</source>
        <translation>Welche Artikel</translation>
    </message>
    <message>
        <source>Which page? Type a few letters of its name</source>
        <translation>Welche Seite? Ein paar Buchstaben ihres Namens genügen</translation>
    </message>
    <message>
        <source>While moving edges ({key})</source>
        <translation>Beim Verschieben der Ränder ({key})</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Whose annotations</source>
        <translation>Wessen Annotationen</translation>
    </message>
    <message>
        <source>Why come back here? (optional)</source>
        <translation>Warum hierher zurück? (optional)</translation>
    </message>
    <message>
        <source>With a mention or event selected</source>
        <translation>Bei ausgewählter Erwähnung oder ausgewähltem Ereignis</translation>
    </message>
    <message>
        <source>With an event open</source>
        <translation>Bei offenem Ereignis</translation>
    </message>
    <message>
        <source>With the caret on the word that states what happened, {event} opens the list of events. Then press the letter of each role and pick the mention that fills it.</source>
        <translation>Steht die Schreibmarke auf dem Wort, das das Geschehen nennt, öffnet {event} die Liste der Ereignisse. Dann je Rolle ihren Buchstaben drücken und die Erwähnung wählen, die sie füllt.</translation>
    </message>
    <message>
        <source>Your annotations are kept under this name.</source>
        <translation>Ihre Annotationen werden unter diesem Namen geführt.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>[{0}, {1}) ends beyond the text, which has {2} characters</source>
        <translation>[{0}, {1}) endet hinter dem Text, der {2} Zeichen hat</translation>
    </message>
    <message>
        <source>[{0}, {1}) is not a range: start must be &gt;= 0 and &lt;= end</source>
        <translation>[{0}, {1}) ist kein Bereich: Der Anfang muss &gt;= 0 und &lt;= Ende sein</translation>
    </message>
    <message>
        <source>a document stands in two groups of duplicates, or twice in one</source>
        <translation>Ein Dokument steht in zwei Dublettengruppen oder zweimal in einer</translation>
    </message>
    <message>
        <source>a label's key must be a single letter, digit or symbol</source>
        <translation>Die Taste eines Labels muss ein einzelner Buchstabe, eine Ziffer oder ein Zeichen sein</translation>
    </message>
    <message>
        <source>a name needs at least one letter</source>
        <translation>Ein Name braucht mindestens einen Buchstaben</translation>
    </message>
    <message>
        <source>a new or empty folder</source>
        <translation>ein neuer oder leerer Ordner</translation>
    </message>
    <message>
        <source>a page saved by a browser with its resources; the resources are left out</source>
        <translation>eine Seite, die ein Browser mit ihren Ressourcen gespeichert hat; diese bleiben weg</translation>
    </message>
    <message>
        <source>a remark needs some words</source>
        <translation>eine Bemerkung braucht ein paar Worte</translation>
    </message>
    <message>
        <source>a span needs at least one character in every fragment</source>
        <translation>Eine Spanne braucht in jedem Fragment mindestens ein Zeichen</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>accept from {suggester}: {kept} of {n} segments</source>
        <translation><numerusform>Vorschlag von {suggester} übernehmen: {kept} von {n} Segment</numerusform><numerusform>Vorschlag von {suggester} übernehmen: {kept} von {n} Segmenten</numerusform></translation>
    </message>
    <message>
        <source>accept from {suggester}: {kind:kind}</source>
        <translation>Vorschlag von {suggester} übernehmen: {kind:kind}</translation>
    </message>
    <message>
        <source>accept from {suggester}: {kind:kind} of article {article}</source>
        <translation>Vorschlag von {suggester} übernehmen: {kind:kind}, Artikel {article}</translation>
    </message>
    <message>
        <source>accept run</source>
        <translation>Folge übernehmen</translation>
    </message>
    <message>
        <source>add fragment to {type:type} {surface:quoted}</source>
        <translation>{type:type} {surface:quoted} um ein Fragment ergänzen</translation>
    </message>
    <message>
        <source>add words</source>
        <translation>Wörter dazu</translation>
    </message>
    <message>
        <source>adjusted Rand index of articles</source>
        <translation>korrigierter Rand-Index der Artikel</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>all articles</source>
        <translation>alle Artikel</translation>
    </message>
    <message>
        <source>all kinds</source>
        <translation>alle Arten</translation>
    </message>
    <message>
        <source>all labelled</source>
        <translation>alles beschriftet</translation>
    </message>
    <message>
        <source>all text is labelled</source>
        <translation>Aller Text ist beschriftet</translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <translation><numerusform>und {n} weiteres</numerusform><numerusform>und {n} weitere</numerusform></translation>
    </message>
    <message>
        <source>annotate as…</source>
        <translation>annotieren als …</translation>
    </message>
    <message>
        <source>annotating as {name}</source>
        <translation>Annotiert wird jetzt als {name}</translation>
    </message>
    <message>
        <source>another kind</source>
        <translation>andere Art</translation>
    </message>
    <message>
        <source>another page was opened before this could be done</source>
        <translation>Es wurde eine andere Seite geöffnet, bevor das geschehen konnte</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>any attribute</source>
        <translation>beliebiges Attribut</translation>
    </message>
    <message>
        <source>any case</source>
        <translation>Groß/klein egal</translation>
    </message>
    <message>
        <source>any event</source>
        <translation>jedes Ereignis</translation>
    </message>
    <message>
        <source>any label</source>
        <translation>beliebiges Label</translation>
    </message>
    <message>
        <source>arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>arguments found ({fillers:word})</source>
        <translation>gefundene Argumente ({fillers:word})</translation>
    </message>
    <message>
        <source>arguments found, aligned events of any type ({fillers:word})</source>
        <translation>gefundene Argumente, einander zugeordnete Ereignisse jeden Typs ({fillers:word})</translation>
    </message>
    <message>
        <source>arguments found, attached to the trigger ({fillers:word})</source>
        <translation>gefundene Argumente, mit Auslöser ({fillers:word})</translation>
    </message>
    <message>
        <source>arguments with their role ({fillers:word})</source>
        <translation>Argumente mit Rolle ({fillers:word})</translation>
    </message>
    <message>
        <source>arguments with their role, attached to the trigger ({fillers:word})</source>
        <translation>Argumente mit Rolle, mit Auslöser ({fillers:word})</translation>
    </message>
    <message>
        <source>arm the role, then pick what fills it</source>
        <translation>die Rolle scharf stellen, dann wählen, was sie füllt</translation>
    </message>
    <message>
        <source>article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>article number {0}: articles count from 1</source>
        <translation>Artikelnummer {0}: Artikel zählen ab 1</translation>
    </message>
    <message>
        <source>article of the segment</source>
        <translation>Artikel des Segments</translation>
    </message>
    <message>
        <source>article {number}</source>
        <translation>Artikel {number}</translation>
    </message>
    <message>
        <source>article {number} starts here</source>
        <translation>Artikel {number} beginnt hier</translation>
    </message>
    <message>
        <source>as in the profile</source>
        <translation>wie im Profil</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>boilerplate</source>
        <translation>Boilerplate</translation>
    </message>
    <message>
        <source>bookmark {0} stands at {1}, before the text</source>
        <translation>Lesezeichen {0} steht bei {1}, vor dem Text</translation>
    </message>
    <message>
        <source>bookmark {number} of {count}</source>
        <translation>Lesezeichen {number} von {count}</translation>
    </message>
    <message>
        <source>bookmark: {words}</source>
        <translation>Lesezeichen: {words}</translation>
    </message>
    <message>
        <source>boundary similarity, by sentences</source>
        <translation>Grenzähnlichkeit, nach Sätzen</translation>
    </message>
    <message>
        <source>brat standoff</source>
        <translation>brat-Standoff</translation>
    </message>
    <message>
        <source>by character; with Ctrl by word</source>
        <translation>zeichenweise; mit Strg wortweise</translation>
    </message>
    <message>
        <source>by character; with Ctrl by word, with Alt by sentence</source>
        <translation>zeichenweise; mit Strg wortweise, mit Alt satzweise</translation>
    </message>
    <message>
        <source>by line, to the start or end of the line</source>
        <translation>zeilenweise, zum Anfang oder Ende der Zeile</translation>
    </message>
    <message>
        <source>by line; with Ctrl by paragraph</source>
        <translation>zeilenweise; mit Strg absatzweise</translation>
    </message>
    <message>
        <source>by screenful</source>
        <translation>bildschirmweise</translation>
    </message>
    <message>
        <source>by sentence</source>
        <translation>satzweise</translation>
    </message>
    <message>
        <source>cancel: role, event, selection</source>
        <translation>abbrechen: Rolle, Ereignis, Auswahl</translation>
    </message>
    <message>
        <source>cannot redo until everything is saved: save again first</source>
        <translation>Wiederholen geht erst, wenn alles gespeichert ist: bitte erneut speichern</translation>
    </message>
    <message>
        <source>change bookmark</source>
        <translation>Lesezeichen ändern</translation>
    </message>
    <message>
        <source>character</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>checked: no problems found</source>
        <translation>Geprüft: keine Probleme gefunden</translation>
    </message>
    <message numerus="yes">
        <source>checked: {n} findings, the first: {first}</source>
        <translation><numerusform>Geprüft: {n} Befund: {first}</numerusform><numerusform>Geprüft: {n} Befunde, der erste: {first}</numerusform></translation>
    </message>
    <message>
        <source>choose events that belong to {0}</source>
        <translation>Ereignisse wählen, die zu {0} gehören</translation>
    </message>
    <message>
        <source>choose the mentions that refer to something else</source>
        <translation>Die Erwähnungen wählen, die etwas anderes meinen</translation>
    </message>
    <message>
        <source>clear label</source>
        <translation>Label entfernen</translation>
    </message>
    <message>
        <source>clear {role:role} of {event:type}</source>
        <translation>{role:role} von {event:type} leeren</translation>
    </message>
    <message>
        <source>close event</source>
        <translation>Ereignis schließen</translation>
    </message>
    <message>
        <source>content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>copy saved as {name}</source>
        <translation>Kopie gespeichert als {name}</translation>
    </message>
    <message>
        <source>copy {type:type} to {surface:quoted}</source>
        <translation>{type:type} auf {surface:quoted} kopieren</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>löschen</translation>
    </message>
    <message>
        <source>delete relation {relation:relation}</source>
        <translation>Relation {relation:relation} löschen</translation>
    </message>
    <message>
        <source>delete segment {kind:kind}</source>
        <translation>Segment {kind:kind} löschen</translation>
    </message>
    <message numerus="yes">
        <source>delete {n} items</source>
        <translation><numerusform>{n} Element löschen</numerusform><numerusform>{n} Elemente löschen</numerusform></translation>
    </message>
    <message>
        <source>delete {type:type} {surface:quoted}</source>
        <translation>{type:type} {surface:quoted} löschen</translation>
    </message>
    <message>
        <source>detected for each page; for example windows-1252</source>
        <translation>für jede Seite ermittelt; zum Beispiel windows-1252</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>each attribute has one value only; 100 % the same</source>
        <translation>jedes Attribut hat nur einen Wert; zu 100 % gleich</translation>
    </message>
    <message>
        <source>edges</source>
        <translation>Ränder</translation>
    </message>
    <message>
        <source>edit note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <source>edit note on the page</source>
        <translation>Notiz zur Seite bearbeiten</translation>
    </message>
    <message>
        <source>empty and {key}: refers to nothing</source>
        <translation>leer und {key}: meint nichts</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>event cluster</source>
        <translation>Ereigniscluster</translation>
    </message>
    <message>
        <source>event clusters</source>
        <translation>Ereigniscluster</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>everyone's</source>
        <translation>von allen</translation>
    </message>
    <message>
        <source>everything from here on is labelled: press j to go to the first unlabelled text</source>
        <translation>Ab hier ist alles beschriftet: mit j zum ersten unbeschrifteten Text</translation>
    </message>
    <message>
        <source>exact case</source>
        <translation>Groß/klein genau</translation>
    </message>
    <message>
        <source>extend segment to here</source>
        <translation>Segment bis hierher erweitern</translation>
    </message>
    <message>
        <source>finish page</source>
        <translation>Seite abschließen</translation>
    </message>
    <message>
        <source>finished in {time}</source>
        <translation>abgeschlossen in {time}</translation>
    </message>
    <message>
        <source>finishes anyway</source>
        <translation>schließt trotzdem ab</translation>
    </message>
    <message>
        <source>first article</source>
        <translation>erster Artikel</translation>
    </message>
    <message>
        <source>first copy the frame of an event: open it and press Ctrl+Shift+C</source>
        <translation>Erst den Rahmen eines Ereignisses kopieren: öffnen und Strg+Umschalt+C drücken</translation>
    </message>
    <message>
        <source>first open the event whose frame you want to copy</source>
        <translation>Erst das Ereignis öffnen, dessen Rahmen kopiert werden soll</translation>
    </message>
    <message>
        <source>flag {flag:flag}</source>
        <translation>Merkmal {flag:flag} setzen</translation>
    </message>
    <message>
        <source>fragments [{0}, {1}) and [{2}, {3}) overlap</source>
        <translation>Die Fragmente [{0}, {1}) und [{2}, {3}) überlappen</translation>
    </message>
    <message>
        <source>frame of “{words}” copied: go to another trigger and press Ctrl+Shift+V</source>
        <translation>Rahmen von „{words}“ kopiert: zu einem anderen Auslöser gehen und Strg+Umschalt+V drücken</translation>
    </message>
    <message>
        <source>from here: go to the end of the stretch, then press the key of its kind</source>
        <translation>Von hier: zum Ende der Stelle gehen, dann die Taste ihrer Art drücken</translation>
    </message>
    <message>
        <source>from the top of the page</source>
        <translation>vom Anfang der Seite</translation>
    </message>
    <message>
        <source>from “{words}”: go to the other mention with Tab and Enter, or click it</source>
        <translation>Von „{words}“: mit Tab und Eingabe zur anderen Erwähnung gehen oder sie anklicken</translation>
    </message>
    <message>
        <source>full text</source>
        <translation>Volltext</translation>
    </message>
    <message>
        <source>further</source>
        <translation>weiter</translation>
    </message>
    <message>
        <source>go to a mention or event to move its edges</source>
        <translation>Zum Verschieben der Ränder erst zu einer Erwähnung oder einem Ereignis gehen</translation>
    </message>
    <message>
        <source>go to the word that fills the role first, or select it</source>
        <translation>Erst zum Wort gehen, das die Rolle füllt, oder es auswählen</translation>
    </message>
    <message>
        <source>go to the words to add and press + or Enter; Esc leaves the span unchanged</source>
        <translation>Zu den Wörtern gehen und + oder Eingabe drücken; Esc lässt die Spanne unverändert</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>human</source>
        <translation>ein Mensch</translation>
    </message>
    <message>
        <source>in Entities: select the word, then extend by words</source>
        <translation>bei Entitäten: das Wort auswählen, dann wortweise erweitern</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>it refers to an entity or event cluster that is not there</source>
        <translation>Es verweist auf eine Entität oder ein Ereigniscluster, das nicht da ist</translation>
    </message>
    <message>
        <source>its letter</source>
        <translation>ihr Buchstabe</translation>
    </message>
    <message>
        <source>join segments</source>
        <translation>Segmente verbinden</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>key {key}</source>
        <translation>Taste {key}</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>label {kind:kind}</source>
        <translation>als {kind:kind} beschriften</translation>
    </message>
    <message>
        <source>label {kind:kind} of article {article}</source>
        <translation>als {kind:kind} von Artikel {article} beschriften</translation>
    </message>
    <message numerus="yes">
        <source>label {n} segments</source>
        <translation><numerusform>{n} Segment beschriften</numerusform><numerusform>{n} Segmente beschriften</numerusform></translation>
    </message>
    <message>
        <source>learning from finished pages…</source>
        <translation>lernt aus den fertigen Seiten …</translation>
    </message>
    <message>
        <source>least certain first</source>
        <translation>Unsicherste zuerst</translation>
    </message>
    <message>
        <source>leave unchanged</source>
        <translation>unverändert lassen</translation>
    </message>
    <message>
        <source>less</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>link {entity} to {kb}</source>
        <translation>{entity} mit {kb} verknüpfen</translation>
    </message>
    <message>
        <source>links to entities</source>
        <translation>Verweise auf Entitäten</translation>
    </message>
    <message>
        <source>links to the knowledge base</source>
        <translation>Verweise auf die Wissensbasis</translation>
    </message>
    <message>
        <source>lock another</source>
        <translation>anderes festhalten</translation>
    </message>
    <message>
        <source>lock this label</source>
        <translation>dieses Label festhalten</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>festgehalten</translation>
    </message>
    <message>
        <source>make the whole article number 1 … 9</source>
        <translation>den ganzen Artikel zu Nummer 1 … 9 machen</translation>
    </message>
    <message>
        <source>mark as {state:state}</source>
        <translation>Seite auf „{state:state}“ setzen</translation>
    </message>
    <message>
        <source>mention</source>
        <translation>Erwähnung</translation>
    </message>
    <message>
        <source>mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>mentions: overlap and same type</source>
        <translation>Erwähnungen: Überlappung, gleicher Typ</translation>
    </message>
    <message>
        <source>mentions: same span</source>
        <translation>Erwähnungen: gleiche Spanne</translation>
    </message>
    <message>
        <source>mentions: same span and type</source>
        <translation>Erwähnungen: gleiche Spanne, gleicher Typ</translation>
    </message>
    <message>
        <source>mentions: same span, half for an overlap</source>
        <translation>Erwähnungen: gleiche Spanne, halb bei Überlappung</translation>
    </message>
    <message>
        <source>merge article {article} into {into}</source>
        <translation>Artikel {article} mit Artikel {into} zusammenführen</translation>
    </message>
    <message>
        <source>merge {cluster} into {into}</source>
        <translation>{cluster} mit {into} zusammenführen</translation>
    </message>
    <message>
        <source>merge {entity} into {into}</source>
        <translation>{entity} mit {into} zusammenführen</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>meine</translation>
    </message>
    <message>
        <source>model</source>
        <translation>ein Modell</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr</translation>
    </message>
    <message>
        <source>move the beginning of the selection; with Ctrl by word</source>
        <translation>den Anfang der Auswahl verschieben; mit Strg wortweise</translation>
    </message>
    <message>
        <source>moving edges: Enter keeps them, Esc restores them</source>
        <translation>Ränder werden verschoben: Eingabe behält sie, Esc stellt sie wieder her</translation>
    </message>
    <message>
        <source>moving the end of {kind:kind}</source>
        <translation>Ende von {kind:kind} wird verschoben</translation>
    </message>
    <message>
        <source>moving the end of {type:type}</source>
        <translation>Ende von {type:type} wird verschoben</translation>
    </message>
    <message>
        <source>moving the start of {kind:kind}</source>
        <translation>Anfang von {kind:kind} wird verschoben</translation>
    </message>
    <message>
        <source>moving the start of {type:type}</source>
        <translation>Anfang von {type:type} wird verschoben</translation>
    </message>
    <message>
        <source>name…</source>
        <translation>Name …</translation>
    </message>
    <message>
        <source>near-duplicates</source>
        <translation>Beinahe gleiche</translation>
    </message>
    <message>
        <source>nearly all of it is unlabelled: κ says little here, look at the kinds below</source>
        <translation>fast alles ist unbeschriftet: κ sagt hier wenig, siehe die Arten darunter</translation>
    </message>
    <message>
        <source>nearly all of it is {label:kind}: κ says little here, look at the kinds below</source>
        <translation>fast alles ist {label:kind}: κ sagt hier wenig, siehe die Arten darunter</translation>
    </message>
    <message>
        <source>nearly all of it is {label:word}: κ says little here, look at the kinds below</source>
        <translation>fast alles ist {label:word}: κ sagt hier wenig, siehe die Arten darunter</translation>
    </message>
    <message>
        <source>nearly all of it is {label}: κ says little here, look at the labels below</source>
        <translation>fast alles ist {label}: κ sagt hier wenig, siehe die Labels darunter</translation>
    </message>
    <message>
        <source>neither side has any</source>
        <translation>auf keiner Seite gibt es welche</translation>
    </message>
    <message>
        <source>new article</source>
        <translation>neuer Artikel</translation>
    </message>
    <message>
        <source>next</source>
        <translation>weiter</translation>
    </message>
    <message>
        <source>next labels: article {number}</source>
        <translation>Nächste Labels: Artikel {number}</translation>
    </message>
    <message>
        <source>next name</source>
        <translation>nächster Name</translation>
    </message>
    <message>
        <source>next or previous mention or event; in Segments, next segment</source>
        <translation>nächste oder vorige Erwähnung, nächstes oder voriges Ereignis; bei Segmenten das nächste Segment</translation>
    </message>
    <message>
        <source>next value of its 1st … 9th attribute</source>
        <translation>nächster Wert des 1. … 9. Attributs</translation>
    </message>
    <message>
        <source>no article</source>
        <translation>kein Artikel</translation>
    </message>
    <message>
        <source>no bookmarks on this page</source>
        <translation>Keine Lesezeichen auf dieser Seite</translation>
    </message>
    <message>
        <source>no earlier names on this page</source>
        <translation>Auf dieser Seite gibt es davor keinen Namen</translation>
    </message>
    <message>
        <source>no hits</source>
        <translation>keine Treffer</translation>
    </message>
    <message>
        <source>no known near-duplicates of this page</source>
        <translation>Keine fast identischen Seiten bekannt</translation>
    </message>
    <message>
        <source>no mention is linked to an entity by both</source>
        <translation>keine Erwähnung ist von beiden mit einer Entität verbunden</translation>
    </message>
    <message>
        <source>no more names on this page</source>
        <translation>Auf dieser Seite gibt es keinen weiteren Namen</translation>
    </message>
    <message>
        <source>no more words</source>
        <translation>Es gibt kein weiteres Wort</translation>
    </message>
    <message>
        <source>no page is given that could carry this change</source>
        <translation>Es ist keine Seite angegeben, die diese Änderung tragen könnte</translation>
    </message>
    <message>
        <source>no page matches</source>
        <translation>keine Seite passt</translation>
    </message>
    <message>
        <source>no suggestions from here on</source>
        <translation>Ab hier gibt es keine Vorschläge</translation>
    </message>
    <message>
        <source>no text after this</source>
        <translation>Danach kommt kein Text mehr</translation>
    </message>
    <message>
        <source>no two authors labelled the same text</source>
        <translation>keine zwei Autoren haben denselben Text beschriftet</translation>
    </message>
    <message>
        <source>no two items of one type are the same on both sides</source>
        <translation>auf beiden Seiten stimmen keine zwei Einträge eines Typs überein</translation>
    </message>
    <message>
        <source>no unlabelled text here: press j to go to the next</source>
        <translation>Hier ist kein unbeschrifteter Text: j geht zum nächsten</translation>
    </message>
    <message>
        <source>no untagged occurrences left</source>
        <translation>Keine Vorkommen mehr ohne Auszeichnung</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>not a key file: {format} is missing</source>
        <translation>Keine Tastendatei: {format} fehlt</translation>
    </message>
    <message>
        <source>not a key file: {reason}</source>
        <translation>Keine Tastendatei: {reason}</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>jetzt nicht</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>not saved: {edits} · {reason}</source>
        <translation>nicht gespeichert: {edits} · {reason}</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>nicht angekreuzt</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>nothing has been rejected since this page was opened</source>
        <translation>Seit dem Öffnen dieser Seite wurde nichts abgelehnt</translation>
    </message>
    <message>
        <source>nothing here yet</source>
        <translation>noch nichts da</translation>
    </message>
    <message>
        <source>nothing is joined on either side: look at B³ alone</source>
        <translation>auf keiner Seite ist etwas verbunden: nur B³ ansehen</translation>
    </message>
    <message>
        <source>nothing is missing on this page</source>
        <translation>Auf dieser Seite fehlt nichts</translation>
    </message>
    <message>
        <source>nothing is selected</source>
        <translation>Nichts ist ausgewählt</translation>
    </message>
    <message>
        <source>nothing is tagged here</source>
        <translation>Hier ist nichts ausgezeichnet</translation>
    </message>
    <message>
        <source>nothing left to accept</source>
        <translation>Nichts mehr zu übernehmen</translation>
    </message>
    <message>
        <source>nothing was labelled by both</source>
        <translation>nichts wurde von beiden beschriftet</translation>
    </message>
    <message>
        <source>nothing would be left of the span: delete it instead</source>
        <translation>Von der Spanne bliebe nichts übrig: bitte löschen</translation>
    </message>
    <message>
        <source>of {percent} % of the items only</source>
        <translation>nur von {percent} % der Einträge</translation>
    </message>
    <message>
        <source>on this page</source>
        <translation>auf dieser Seite</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>one article on both sides: nothing to tell apart</source>
        <translation>auf beiden Seiten ein Artikel: nichts zu unterscheiden</translation>
    </message>
    <message>
        <source>one batch changes a page twice: make one edit of the two</source>
        <translation>Ein Stapel ändert eine Seite zweimal: Beide zu einer Änderung zusammenfassen</translation>
    </message>
    <message>
        <source>one page per HTML response of a crawl; any size, compressed or not</source>
        <translation>jede HTML-Antwort eines Crawls eine Seite; beliebig groß, auch komprimiert</translation>
    </message>
    <message>
        <source>one page per file; the encoding is detected or set with --encoding</source>
        <translation>Eine Seite je Datei; die Zeichenkodierung wird ermittelt oder mit --encoding angegeben</translation>
    </message>
    <message>
        <source>one page per item, with its title, address, author and date</source>
        <translation>jeder Eintrag eine Seite, mit Titel, Adresse, Autor und Datum</translation>
    </message>
    <message>
        <source>one page per line; --html-field, --text-field and --url-field name the fields</source>
        <translation>eine Seite je Zeile; --html-field, --text-field und --url-field nennen die Schlüssel</translation>
    </message>
    <message>
        <source>one segment on both sides: no boundary to compare</source>
        <translation>auf beiden Seiten ein Segment: keine Grenze zu vergleichen</translation>
    </message>
    <message>
        <source>only one label occurs; 100 % the same</source>
        <translation>nur ein Label kommt vor; zu 100 % gleich</translation>
    </message>
    <message>
        <source>only white space is left on one side: nothing to split</source>
        <translation>Auf einer Seite bleibt nur Leerraum: nichts zu teilen</translation>
    </message>
    <message>
        <source>open the event or fill the role with what is under the caret</source>
        <translation>das Ereignis öffnen oder die Rolle mit dem unter der Schreibmarke füllen</translation>
    </message>
    <message>
        <source>open the group and delete its items one by one</source>
        <translation>Die Gruppe öffnen und ihren Inhalt einzeln löschen</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>other edge</source>
        <translation>anderer Rand</translation>
    </message>
    <message>
        <source>page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>page flags</source>
        <translation>Seitenmerkmale</translation>
    </message>
    <message>
        <source>pick</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>pick: Tab ↵, click, key</source>
        <translation>wählen: Tab ↵, Klick, Taste</translation>
    </message>
    <message>
        <source>position {0} lies outside the text, which has {1} characters</source>
        <translation>Position {0} liegt außerhalb des Textes, der {1} Zeichen hat</translation>
    </message>
    <message>
        <source>press a key · / to search</source>
        <translation>Taste drücken · / zum Suchen</translation>
    </message>
    <message>
        <source>press the key of the label for each drag or double-click</source>
        <translation>Taste des Labels drücken, das jedes Ziehen oder Doppelklicken vergeben soll</translation>
    </message>
    <message>
        <source>press the key …</source>
        <translation>Taste drücken …</translation>
    </message>
    <message>
        <source>press {key}, then pick</source>
        <translation>{key} drücken, dann wählen</translation>
    </message>
    <message>
        <source>put the caret in a segment of the article that should become {number}</source>
        <translation>Die Schreibmarke in ein Segment des Artikels setzen, der Nummer {number} werden soll</translation>
    </message>
    <message>
        <source>put the caret in a segment to move its edges</source>
        <translation>Zum Verschieben der Ränder die Schreibmarke in ein Segment setzen</translation>
    </message>
    <message>
        <source>put the caret in a segment to remove it from its article</source>
        <translation>Die Schreibmarke in ein Segment setzen, um es aus seinem Artikel zu nehmen</translation>
    </message>
    <message>
        <source>put the caret inside a segment to split it</source>
        <translation>Zum Teilen die Schreibmarke in ein Segment setzen</translation>
    </message>
    <message>
        <source>put the caret on a mention or event to set what it refers to</source>
        <translation>Die Schreibmarke auf eine Erwähnung oder ein Ereignis setzen, um den Bezug festzulegen</translation>
    </message>
    <message>
        <source>put the caret on a word, or select some text, to tag it</source>
        <translation>Zum Auszeichnen die Schreibmarke auf ein Wort setzen oder Text auswählen</translation>
    </message>
    <message>
        <source>put the caret on the mention where the relation starts</source>
        <translation>Die Schreibmarke auf die Erwähnung setzen, von der die Relation ausgehen soll</translation>
    </message>
    <message>
        <source>put the caret on the word that states the event, or select it</source>
        <translation>Die Schreibmarke auf das Wort setzen, das das Ereignis nennt, oder es auswählen</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>redone: {what}</source>
        <translation>wiederholt: {what}</translation>
    </message>
    <message>
        <source>refer to nothing</source>
        <translation>auf nichts beziehen</translation>
    </message>
    <message>
        <source>refer to {entity}</source>
        <translation>auf {entity} beziehen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>ablehnen</translation>
    </message>
    <message numerus="yes">
        <source>reject from {suggester}: {n} segments</source>
        <translation><numerusform>Vorschlag von {suggester} ablehnen: {n} Segment</numerusform><numerusform>Vorschlag von {suggester} ablehnen: {n} Segmente</numerusform></translation>
    </message>
    <message>
        <source>relate {relation:relation}</source>
        <translation>Relation {relation:relation} setzen</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>Relationen</translation>
    </message>
    <message>
        <source>remove bookmark</source>
        <translation>Lesezeichen entfernen</translation>
    </message>
    <message>
        <source>remove fragment from {type:type} {surface:quoted}</source>
        <translation>Fragment aus {type:type} {surface:quoted} entfernen</translation>
    </message>
    <message>
        <source>remove from event cluster</source>
        <translation>aus dem Ereigniscluster nehmen</translation>
    </message>
    <message>
        <source>remove {cluster}</source>
        <translation>{cluster} entfernen</translation>
    </message>
    <message>
        <source>remove {entity}</source>
        <translation>{entity} entfernen</translation>
    </message>
    <message>
        <source>rename {cluster} → {name}</source>
        <translation>{cluster} in {name} umbenennen</translation>
    </message>
    <message>
        <source>rename {entity} → {name}</source>
        <translation>{entity} in {name} umbenennen</translation>
    </message>
    <message>
        <source>renumber articles</source>
        <translation>Artikel neu nummerieren</translation>
    </message>
    <message>
        <source>repair dangling references</source>
        <translation>ungültige Verweise reparieren</translation>
    </message>
    <message>
        <source>required</source>
        <translation>Pflicht</translation>
    </message>
    <message>
        <source>resize segment</source>
        <translation>Segmentgrenzen ändern</translation>
    </message>
    <message>
        <source>resize {type:type} {surface:quoted}</source>
        <translation>Grenzen von {type:type} {surface:quoted} ändern</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>wiederherstellen</translation>
    </message>
    <message>
        <source>retype {surface:quoted} {old:type} → {type:type}</source>
        <translation>Typ von {surface:quoted} ändern: {old:type} → {type:type}</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>running {name}…</source>
        <translation>{name} läuft …</translation>
    </message>
    <message>
        <source>same entity</source>
        <translation>gleiche Entität</translation>
    </message>
    <message>
        <source>same event as {cluster}</source>
        <translation>dasselbe Ereignis wie {cluster}</translation>
    </message>
    <message>
        <source>same head</source>
        <translation>gleicher Kern</translation>
    </message>
    <message>
        <source>same span</source>
        <translation>gleiche Spanne</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>gespeichert {time}</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>speichert …</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>sucht …</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>segments {0} and {1} overlap</source>
        <translation>Die Segmente {0} und {1} überlappen</translation>
    </message>
    <message>
        <source>segments {0} and {1} would overlap</source>
        <translation>Die Segmente {0} und {1} würden überlappen</translation>
    </message>
    <message>
        <source>select a mention first, then the text to add to it</source>
        <translation>Erst eine Erwähnung auswählen, dann den Text, der dazukommen soll</translation>
    </message>
    <message>
        <source>select the part of a mention that does not belong to it</source>
        <translation>Den Teil einer Erwähnung auswählen, der nicht dazugehört</translation>
    </message>
    <message>
        <source>select; extend or shrink the selection at its end</source>
        <translation>auswählen; die Auswahl an ihrem Ende erweitern oder verkleinern</translation>
    </message>
    <message>
        <source>self-test F1: {score}</source>
        <translation>F1 im Selbsttest: {score}</translation>
    </message>
    <message>
        <source>sentence</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>set article {article}</source>
        <translation>Artikel {article} zuordnen</translation>
    </message>
    <message>
        <source>set bookmark</source>
        <translation>Lesezeichen setzen</translation>
    </message>
    <message>
        <source>set no article</source>
        <translation>keinem Artikel zuordnen</translation>
    </message>
    <message>
        <source>set type of {entity}: none</source>
        <translation>Typ von {entity} festlegen: keiner</translation>
    </message>
    <message>
        <source>set type of {entity}: {type:type}</source>
        <translation>Typ von {entity} festlegen: {type:type}</translation>
    </message>
    <message>
        <source>show them</source>
        <translation>zeigen</translation>
    </message>
    <message>
        <source>show {name}</source>
        <translation>{name} zeigen</translation>
    </message>
    <message>
        <source>shows the next</source>
        <translation>zeigt das nächste</translation>
    </message>
    <message>
        <source>smart case</source>
        <translation>Groß/klein klug</translation>
    </message>
    <message>
        <source>spaCy training data</source>
        <translation>spaCy-Trainingsdaten</translation>
    </message>
    <message>
        <source>split</source>
        <translation>teilen</translation>
    </message>
    <message>
        <source>split segment</source>
        <translation>Segment teilen</translation>
    </message>
    <message>
        <source>split {name} from {cluster}</source>
        <translation>{name} von {cluster} trennen</translation>
    </message>
    <message>
        <source>split {name} from {entity}</source>
        <translation>{name} von {entity} trennen</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>start article {article} here</source>
        <translation>Artikel {article} hier beginnen lassen</translation>
    </message>
    <message>
        <source>start segment here</source>
        <translation>Segment hier beginnen lassen</translation>
    </message>
    <message>
        <source>stopped: the list is unchanged</source>
        <translation>Angehalten: Die Liste ist unverändert</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>hält an …</translation>
    </message>
    <message numerus="yes">
        <source>suggest with {suggester}: {n} segments</source>
        <translation><numerusform>Vorschlag von {suggester}: {n} Segment</numerusform><numerusform>Vorschlag von {suggester}: {n} Segmente</numerusform></translation>
    </message>
    <message>
        <source>suggestions are already being made</source>
        <translation>Es werden schon Vorschläge gemacht</translation>
    </message>
    <message>
        <source>suggestions ready: look them over, then accept</source>
        <translation>Vorschläge liegen vor: ansehen, dann übernehmen</translation>
    </message>
    <message>
        <source>tag or select one of them first, then look for the others</source>
        <translation>Erst eines davon auszeichnen oder auswählen, dann nach den anderen suchen</translation>
    </message>
    <message>
        <source>tag {label}</source>
        <translation>als {label} auszeichnen</translation>
    </message>
    <message>
        <source>tag {type:type} {surface:quoted}</source>
        <translation>{surface:quoted} als {type:type} auszeichnen</translation>
    </message>
    <message>
        <source>tag {type:type} {surface:quoted} as {role:role}</source>
        <translation>{surface:quoted} als {type:type} auszeichnen, Rolle {role:role}</translation>
    </message>
    <message>
        <source>tag {type:type} {surface:quoted} × {count}</source>
        <translation>{surface:quoted} als {type:type} auszeichnen, {count}-mal</translation>
    </message>
    <message>
        <source>the check failed: {reason}</source>
        <translation>Die Prüfung ist gescheitert: {reason}</translation>
    </message>
    <message>
        <source>the copy could not be saved: {reason}</source>
        <translation>Die Kopie konnte nicht gespeichert werden: {reason}</translation>
    </message>
    <message>
        <source>the digits are the articles' numbers</source>
        <translation>Die Ziffern sind die Nummern der Artikel</translation>
    </message>
    <message>
        <source>the edit changes nothing</source>
        <translation>Die Änderung ändert nichts</translation>
    </message>
    <message>
        <source>the edit names {0} and means {1}</source>
        <translation>Die Änderung nennt {0} und meint {1}</translation>
    </message>
    <message>
        <source>the first {hits}</source>
        <translation>die ersten {hits}</translation>
    </message>
    <message>
        <source>the format's own ({name})</source>
        <translation>das des Formats ({name})</translation>
    </message>
    <message>
        <source>the item this note is about is not there any more</source>
        <translation>Das, worauf sich diese Notiz bezieht, ist nicht mehr da</translation>
    </message>
    <message>
        <source>the list is back in project order</source>
        <translation>Die Liste steht wieder in der Reihenfolge des Projekts</translation>
    </message>
    <message>
        <source>the other edge</source>
        <translation>der andere Rand</translation>
    </message>
    <message>
        <source>the page is {0}, not {1}: it was changed meanwhile</source>
        <translation>Die Seite ist {0}, nicht {1}: Sie wurde inzwischen geändert</translation>
    </message>
    <message>
        <source>the project is open read-only</source>
        <translation>Das Projekt ist nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>the scheme has no entity type {0}</source>
        <translation>Das Schema hat keinen Entitätstyp {0}</translation>
    </message>
    <message>
        <source>the scheme has no event type {0}</source>
        <translation>Das Schema hat keinen Ereignistyp {0}</translation>
    </message>
    <message>
        <source>the scheme has no page flag {0}</source>
        <translation>Das Schema hat kein Seitenmerkmal {0}</translation>
    </message>
    <message>
        <source>the scheme has no relation between these two mentions</source>
        <translation>Das Schema hat keine Relation zwischen diesen beiden Erwähnungen</translation>
    </message>
    <message>
        <source>the scheme has no relation type {0}</source>
        <translation>Das Schema hat keinen Relationstyp {0}</translation>
    </message>
    <message>
        <source>the scheme has no segment kind {0}</source>
        <translation>Das Schema hat keine Segmentart {0}</translation>
    </message>
    <message>
        <source>the segment would hold only white space</source>
        <translation>Das Segment enthielte nur Leerraum</translation>
    </message>
    <message>
        <source>the span cannot be made smaller</source>
        <translation>Die Spanne kann nicht kleiner werden</translation>
    </message>
    <message>
        <source>the suggesters disagree here: accept this one on its own or label it yourself</source>
        <translation>Die Vorschläge widersprechen sich hier: diesen einzeln übernehmen oder selbst beschriften</translation>
    </message>
    <message>
        <source>the suggestion is for another page</source>
        <translation>Der Vorschlag gehört zu einer anderen Seite</translation>
    </message>
    <message>
        <source>the {0} {1} ({2}) is still referred to in the project: unlink it first</source>
        <translation>{0} {1} ({2}) wird im Projekt noch gebraucht: erst die Verweise lösen</translation>
    </message>
    <message>
        <source>there is no article {0}, but there are later ones: renumber</source>
        <translation>Es gibt keinen Artikel {0}, aber spätere: bitte neu nummerieren</translation>
    </message>
    <message>
        <source>there is no author {0} in the project</source>
        <translation>im Projekt gibt es keinen Autor {0}</translation>
    </message>
    <message>
        <source>there is no document {0} in the project</source>
        <translation>Im Projekt gibt es kein Dokument {0}</translation>
    </message>
    <message>
        <source>there is no remark {0} in the project</source>
        <translation>im Projekt gibt es keine Bemerkung {0}</translation>
    </message>
    <message>
        <source>there is no segment after the caret that could start here</source>
        <translation>Hinter der Schreibmarke ist kein Segment, das hier beginnen könnte</translation>
    </message>
    <message>
        <source>there is no segment before the caret that could reach to here</source>
        <translation>Vor der Schreibmarke ist kein Segment, das bis hierher reichen könnte</translation>
    </message>
    <message>
        <source>there is no segment before this one to join it to</source>
        <translation>Vor diesem Segment ist keines, mit dem es sich verbinden ließe</translation>
    </message>
    <message>
        <source>there is no segment of an article from here on: label some text first</source>
        <translation>Ab hier gibt es kein Segment eines Artikels: erst Text beschriften</translation>
    </message>
    <message>
        <source>there is no such attribute on this item any more</source>
        <translation>Dieses Attribut gibt es hier nicht mehr</translation>
    </message>
    <message>
        <source>there is no {0} {1} in the project</source>
        <translation>im Projekt gibt es {1} ({0}) nicht</translation>
    </message>
    <message>
        <source>there is only white space here: select some text first</source>
        <translation>Hier ist nur Leerraum: erst Text auswählen</translation>
    </message>
    <message>
        <source>this bookmark is not there any more</source>
        <translation>Dieses Lesezeichen ist nicht mehr da</translation>
    </message>
    <message>
        <source>this entity no longer exists: choose another one</source>
        <translation>Diese Entität gibt es nicht mehr: eine andere wählen</translation>
    </message>
    <message>
        <source>this event is not there any more</source>
        <translation>Dieses Ereignis ist nicht mehr da</translation>
    </message>
    <message>
        <source>this format keeps all kinds</source>
        <translation>dieses Format behält alle Arten</translation>
    </message>
    <message>
        <source>this is the first hit</source>
        <translation>Das ist der erste Treffer</translation>
    </message>
    <message>
        <source>this is the first page</source>
        <translation>Das ist die erste Seite</translation>
    </message>
    <message>
        <source>this is the last hit</source>
        <translation>Das ist der letzte Treffer</translation>
    </message>
    <message>
        <source>this is the last page</source>
        <translation>Das ist die letzte Seite</translation>
    </message>
    <message>
        <source>this mention is not there any more</source>
        <translation>Diese Erwähnung ist nicht mehr da</translation>
    </message>
    <message>
        <source>this no longer exists</source>
        <translation>Das gibt es nicht mehr</translation>
    </message>
    <message>
        <source>this page</source>
        <translation>diese Seite</translation>
    </message>
    <message>
        <source>this page is not saved yet: save again before moving on</source>
        <translation>Diese Seite ist noch nicht gespeichert: erneut speichern, dann weiter</translation>
    </message>
    <message>
        <source>this page was changed elsewhere; its current state is shown</source>
        <translation>Diese Seite wurde anderswo geändert; gezeigt wird ihr jetziger Stand</translation>
    </message>
    <message>
        <source>this segment is not there any more</source>
        <translation>Dieses Segment ist nicht mehr da</translation>
    </message>
    <message>
        <source>this suggestion is not there any more: it was made anew or rejected meanwhile</source>
        <translation>Dieser Vorschlag ist nicht mehr da: Er wurde inzwischen neu gemacht oder abgelehnt</translation>
    </message>
    <message>
        <source>this text has no label yet</source>
        <translation>Dieser Text hat noch kein Label</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>angekreuzt</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>to the start or end of the line; with Ctrl, of the page</source>
        <translation>zum Anfang oder Ende der Zeile; mit Strg der Seite</translation>
    </message>
    <message>
        <source>train, dev, test</source>
        <translation>train, dev, test</translation>
    </message>
    <message>
        <source>triggers: same span</source>
        <translation>Auslöser: gleiche Spanne</translation>
    </message>
    <message>
        <source>triggers: same span and type</source>
        <translation>Auslöser: gleiche Spanne, gleicher Typ</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>under 1 % unlabelled</source>
        <translation>unter 1 % ohne Segment</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>rückgängig</translation>
    </message>
    <message>
        <source>undone: {what}</source>
        <translation>rückgängig gemacht: {what}</translation>
    </message>
    <message>
        <source>unflag {flag:flag}</source>
        <translation>Merkmal {flag:flag} entfernen</translation>
    </message>
    <message>
        <source>unitizing α of mentions</source>
        <translation>Einheiten-α der Erwähnungen</translation>
    </message>
    <message>
        <source>unitizing α of mentions, places alone</source>
        <translation>Einheiten-α der Erwähnungen, nur die Stellen</translation>
    </message>
    <message>
        <source>unitizing α of mentions, types alone</source>
        <translation>Einheiten-α der Erwähnungen, nur die Typen</translation>
    </message>
    <message>
        <source>unitizing α of segments</source>
        <translation>Einheiten-α der Segmente</translation>
    </message>
    <message>
        <source>unitizing α of segments, kinds alone</source>
        <translation>Einheiten-α der Segmente, nur die Arten</translation>
    </message>
    <message>
        <source>unlink {entity}</source>
        <translation>Verknüpfung von {entity} lösen</translation>
    </message>
    <message>
        <source>unlock</source>
        <translation>lösen</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>whole project</source>
        <translation>ganzes Projekt</translation>
    </message>
    <message>
        <source>word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>you can change the author once everything is saved</source>
        <translation>Der Name lässt sich wechseln, sobald alles gespeichert ist</translation>
    </message>
    <message>
        <source>{0} belongs to no article: press its number</source>
        <translation>{0} gehört zu keinem Artikel: seine Nummer drücken</translation>
    </message>
    <message>
        <source>{0} cannot be merged with itself: choose another entity</source>
        <translation>{0} kann nicht mit sich selbst zusammengeführt werden: andere Entität wählen</translation>
    </message>
    <message>
        <source>{0} cannot be merged with itself: choose another event cluster</source>
        <translation>{0} kann nicht mit sich selbst zusammengeführt werden: anderes Ereigniscluster wählen</translation>
    </message>
    <message>
        <source>{0} does not take {1}: remove the relation first</source>
        <translation>{0} nimmt kein {1}: erst die Relation entfernen</translation>
    </message>
    <message>
        <source>{0} has no attribute {1}</source>
        <translation>{0} hat kein Attribut {1}</translation>
    </message>
    <message>
        <source>{0} has no role {1}</source>
        <translation>{0} hat keine Rolle {1}</translation>
    </message>
    <message>
        <source>{0} holds U+{1} at {2}, which is not text</source>
        <translation>{0} enthält U+{1} bei {2}, das ist kein Text</translation>
    </message>
    <message>
        <source>{0} is a {1} in this project, not a {2}: take another name</source>
        <translation>{0} ist in diesem Projekt {1}, nicht {2}: einen anderen Namen nehmen</translation>
    </message>
    <message>
        <source>{0} is no Wikidata id like Q42 and no address like https://example.org/x</source>
        <translation>{0} ist keine Wikidata-Kennung wie Q42 und keine Adresse wie https://example.org/x</translation>
    </message>
    <message>
        <source>{0} is not a task: choose one of {1}</source>
        <translation>{0} ist keine Aufgabe: wählen Sie eine von {1}</translation>
    </message>
    <message>
        <source>{0} of {1} cannot be {2}; it takes {3}</source>
        <translation>{0} von {1} kann nicht {2} sein; möglich sind {3}</translation>
    </message>
    <message>
        <source>{0} {1} ends at {2}, the text has {3} characters</source>
        <translation>{0} {1} endet bei {2}, der Text hat {3} Zeichen</translation>
    </message>
    <message>
        <source>{0} {1} is not as the edit expects: it was changed meanwhile</source>
        <translation>{0} {1} ist nicht so, wie die Änderung es erwartet: inzwischen geändert</translation>
    </message>
    <message>
        <source>{0} {1}: an id has 1 to {2} characters, this one {3}</source>
        <translation>{0} {1}: Eine Kennung hat 1 bis {2} Zeichen, diese {3}</translation>
    </message>
    <message>
        <source>{0}: a mention cannot be related to itself</source>
        <translation>{0}: Eine Erwähnung kann nicht mit sich selbst verbunden werden</translation>
    </message>
    <message>
        <source>{0}: its {1} cannot be {2}; it takes {3}</source>
        <translation>{0}: {1} kann nicht {2} sein; möglich sind {3}</translation>
    </message>
    <message>
        <source>{0}: its {1} {2} is not a mention</source>
        <translation>{0}: {1} {2} ist keine Erwähnung</translation>
    </message>
    <message>
        <source>{0}: the events would contain each other</source>
        <translation>{0}: Die Ereignisse enthielten einander</translation>
    </message>
    <message>
        <source>{0}: the same argument is there already</source>
        <translation>{0}: Dieses Argument gibt es schon</translation>
    </message>
    <message>
        <source>{0}: the text is not of the source that is stored</source>
        <translation>{0}: Der Text stammt nicht aus der gespeicherten Quelle</translation>
    </message>
    <message>
        <source>{0}: there is no mention or event {1}</source>
        <translation>{0}: Es gibt keine Erwähnung und kein Ereignis {1}</translation>
    </message>
    <message>
        <source>{0}: {1} can be filled {2}</source>
        <translation>{0}: {1} kann {2} besetzt werden</translation>
    </message>
    <message>
        <source>{0}: {1} is no ISO value like 2025-07-23, 2025-W30, 2025-Q3 or P3D</source>
        <translation>{0}: {1} ist kein ISO-Wert wie 2025-07-23, 2025-W30, 2025-Q3 oder P3D</translation>
    </message>
    <message>
        <source>{0}: {1} is none of {2}</source>
        <translation>{0}: {1} gehört nicht zu {2}</translation>
    </message>
    <message>
        <source>{0}: {1}, whose places would no longer be right; the text stays</source>
        <translation>{0}: {1}, deren Stellen nicht mehr stimmen würden; der Text bleibt</translation>
    </message>
    <message>
        <source>{attribute:attribute}: none</source>
        <translation>{attribute:attribute}: keine Angabe</translation>
    </message>
    <message>
        <source>{attribute:attribute}: {value:value}</source>
        <translation>{attribute:attribute}: {value:value}</translation>
    </message>
    <message>
        <source>{at} of {all}</source>
        <translation>{at} von {all}</translation>
    </message>
    <message>
        <source>{before}, {next}</source>
        <translation>{before}, {next}</translation>
    </message>
    <message numerus="yes">
        <source>{done} of {n} pages checked</source>
        <translation><numerusform>{done} von {n} Seite geprüft</numerusform><numerusform>{done} von {n} Seiten geprüft</numerusform></translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>{done} von {total} fertig</translation>
    </message>
    <message>
        <source>{entity}: {hits}</source>
        <translation>{entity}: {hits}</translation>
    </message>
    <message>
        <source>{finish} finishes the page and opens the next one. Once “saved” appears here, every edit is on disk.</source>
        <translation>{finish} schließt die Seite ab und öffnet die nächste. Sobald hier „gespeichert“ erscheint, liegt jede Änderung auf der Platte.</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>{hits} in {pages}</source>
        <translation>{hits} auf {pages}</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} Std. {minutes} Min.</translation>
    </message>
    <message>
        <source>{keep} keeps</source>
        <translation>{keep} behält</translation>
    </message>
    <message>
        <source>{keep} keeps · empty and {drop} removes</source>
        <translation>{keep} behält · leer und {drop} entfernt</translation>
    </message>
    <message>
        <source>{key} chooses</source>
        <translation>{key} wählt</translation>
    </message>
    <message>
        <source>{key} is the key of “{name}”</source>
        <translation>{key} ist die Taste von „{name}“</translation>
    </message>
    <message>
        <source>{key} knowledge base</source>
        <translation>{key} Wissensbasis</translation>
    </message>
    <message>
        <source>{key} moves the caret or the keyboard focus: it cannot be reassigned</source>
        <translation>{key} bewegt die Schreibmarke oder den Tastaturfokus und lässt sich nicht neu belegen</translation>
    </message>
    <message>
        <source>{key} starts the search in the list of events</source>
        <translation>{key} beginnt die Suche in der Liste der Ereignisse</translation>
    </message>
    <message>
        <source>{key} · smart: case matters if there is a capital letter</source>
        <translation>{key} · automatisch: Groß/klein zählt, wenn ein Großbuchstabe vorkommt</translation>
    </message>
    <message>
        <source>{label:type} is locked: drag, double-click or press Enter to tag; Esc unlocks</source>
        <translation>{label:type} ist festgehalten: Ziehen, Doppelklick oder Eingabe zeichnet aus; Esc löst es</translation>
    </message>
    <message>
        <source>{label} event</source>
        <translation>Ereignis {label}</translation>
    </message>
    <message>
        <source>{label} span</source>
        <translation>Spanne {label}</translation>
    </message>
    <message>
        <source>{label}: suggested by {name}, not a label yet</source>
        <translation>{label}: Vorschlag von {name}, noch keine Beschriftung</translation>
    </message>
    <message>
        <source>{mentions}: {here} here, {elsewhere} elsewhere</source>
        <translation>{mentions}: {here} hier, {elsewhere} anderswo</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} Min. {seconds} s</translation>
    </message>
    <message>
        <source>{name} already exists: open it or choose another name.</source>
        <translation>{name} gibt es schon: öffnen oder anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{name} suggests {segments}</source>
        <translation>{name} schlägt vor: {segments}</translation>
    </message>
    <message>
        <source>{name} · not found</source>
        <translation>{name} · nicht gefunden</translation>
    </message>
    <message>
        <source>{name}, key {key}</source>
        <translation>{name}, Taste {key}</translation>
    </message>
    <message>
        <source>{number} characters</source>
        <translation>{number} Zeichen</translation>
    </message>
    <message>
        <source>{number} of {among} here</source>
        <translation>{number} von {among} hier</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message numerus="yes">
        <source>{n} already present</source>
        <translation><numerusform>{n} schon vorhanden</numerusform><numerusform>{n} schon vorhanden</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} arguments</source>
        <translation><numerusform>{n} Argument</numerusform><numerusform>{n} Argumente</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} art.</source>
        <translation><numerusform>{n} Art.</numerusform><numerusform>{n} Art.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} articles</source>
        <translation><numerusform>{n} Artikel</numerusform><numerusform>{n} Artikel</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} boundaries</source>
        <translation><numerusform>{n} Grenze</numerusform><numerusform>{n} Grenzen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} characters</source>
        <translation><numerusform>{n} Zeichen</numerusform><numerusform>{n} Zeichen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} clicks</source>
        <translation><numerusform>{n} Klick</numerusform><numerusform>{n} Klicks</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} edits</source>
        <translation><numerusform>{n} Änderung</numerusform><numerusform>{n} Änderungen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} edits could not be saved. Close anyway and lose them?</source>
        <translation><numerusform>{n} Änderung konnte nicht gespeichert werden. Trotzdem schließen und sie verlieren?</numerusform><numerusform>{n} Änderungen konnten nicht gespeichert werden. Trotzdem schließen und sie verlieren?</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} ev.</source>
        <translation><numerusform>{n} Ereig.</numerusform><numerusform>{n} Ereig.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} events</source>
        <translation><numerusform>{n} Ereignis</numerusform><numerusform>{n} Ereignisse</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} events without a required role</source>
        <translation><numerusform>{n} Ereignis ohne eine Pflichtrolle</numerusform><numerusform>{n} Ereignisse ohne eine Pflichtrolle</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} groups of near-duplicates</source>
        <translation><numerusform>{n} Gruppe fast identischer Seiten</numerusform><numerusform>{n} Gruppen fast identischer Seiten</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} hits</source>
        <translation><numerusform>{n} Treffer</numerusform><numerusform>{n} Treffer</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} items</source>
        <translation><numerusform>{n} Eintrag</numerusform><numerusform>{n} Einträge</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} items do not fit this format; loss.json lists them.</source>
        <translation><numerusform>{n} Element passt nicht in dieses Format; loss.json führt es auf.</numerusform><numerusform>{n} Elemente passen nicht in dieses Format; loss.json führt sie auf.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} keys</source>
        <translation><numerusform>{n} Taste</numerusform><numerusform>{n} Tasten</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} keys were skipped: already in use, or nothing here to use them for.</source>
        <translation><numerusform>{n} Taste wurde übersprungen: schon vergeben oder hier ohne Verwendung.</numerusform><numerusform>{n} Tasten wurden übersprungen: schon vergeben oder hier ohne Verwendung.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} lines</source>
        <translation><numerusform>{n} Zeile</numerusform><numerusform>{n} Zeilen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} lines folded</source>
        <translation><numerusform>{n} Zeile eingeklappt</numerusform><numerusform>{n} Zeilen eingeklappt</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} ment.</source>
        <translation><numerusform>{n} Erw.</numerusform><numerusform>{n} Erw.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} mentions</source>
        <translation><numerusform>{n} Erwähnung</numerusform><numerusform>{n} Erwähnungen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} mentions and more</source>
        <translation><numerusform>{n} Erwähnung und mehr</numerusform><numerusform>{n} Erwähnungen und mehr</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} near-duplicate pages, this one included</source>
        <translation><numerusform>{n} fast identische Seite, diese eingeschlossen</numerusform><numerusform>{n} fast identische Seiten, diese eingeschlossen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages</source>
        <translation><numerusform>{n} Seite</numerusform><numerusform>{n} Seiten</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages imported</source>
        <translation><numerusform>{n} Seite importiert</numerusform><numerusform>{n} Seiten importiert</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages, least certain first</source>
        <translation><numerusform>{n} Seite, die unsicherste zuerst</numerusform><numerusform>{n} Seiten, die unsichersten zuerst</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pairs</source>
        <translation><numerusform>{n} Paar</numerusform><numerusform>{n} Paare</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} problems</source>
        <translation><numerusform>{n} Problem</numerusform><numerusform>{n} Probleme</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} refused</source>
        <translation><numerusform>{n} abgelehnt</numerusform><numerusform>{n} abgelehnt</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} relations</source>
        <translation><numerusform>{n} Relation</numerusform><numerusform>{n} Relationen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} segments</source>
        <translation><numerusform>{n} Segment</numerusform><numerusform>{n} Segmente</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} texts written to {folder}.</source>
        <translation><numerusform>{n} Text nach {folder} geschrieben.</numerusform><numerusform>{n} Texte nach {folder} geschrieben.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} triggers</source>
        <translation><numerusform>{n} Auslöser</numerusform><numerusform>{n} Auslöser</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} warnings</source>
        <translation><numerusform>{n} Warnung</numerusform><numerusform>{n} Warnungen</numerusform></translation>
    </message>
    <message>
        <source>{palette} finds any command by a few letters of its name, {sheet} shows all keys, and you can change them in the settings ({settings}).</source>
        <translation>{palette} findet jeden Befehl anhand weniger Buchstaben, {sheet} zeigt alle Tasten, und in den Einstellungen ({settings}) lassen sie sich ändern.</translation>
    </message>
    <message>
        <source>{path}: {place}: {reason:said}</source>
        <translation>{path}: {place}: {reason:said}</translation>
    </message>
    <message>
        <source>{path}: {reason:said}</source>
        <translation>{path}: {reason:said}</translation>
    </message>
    <message>
        <source>{percent} % unlabelled</source>
        <translation>{percent} % unbeschriftet</translation>
    </message>
    <message>
        <source>{place}: {reason:said}</source>
        <translation>{place}: {reason:said}</translation>
    </message>
    <message>
        <source>{reason:said}</source>
        <translation>{reason:said}</translation>
    </message>
    <message>
        <source>{reason}; the page was reloaded.</source>
        <translation>{reason}; die Seite wurde neu geladen.</translation>
    </message>
    <message>
        <source>{role:role} of {event:type}: {surface:quoted}</source>
        <translation>{role:role} von {event:type}: {surface:quoted}</translation>
    </message>
    <message>
        <source>{role:role}: nothing here fits; go to the words and press an entity key</source>
        <translation>{role:role}: Hier passt nichts; zu den Wörtern gehen und eine Entitätstaste drücken</translation>
    </message>
    <message>
        <source>{role:role}: “{words}” ({number} of {among}) · Enter accepts it, {key} or Tab shows the next</source>
        <translation>{role:role}: „{words}“ ({number} von {among}) · Eingabe übernimmt es, {key} oder Tab zeigt das nächste</translation>
    </message>
    <message>
        <source>{role} takes {types}</source>
        <translation>{role} nimmt {types}</translation>
    </message>
    <message>
        <source>{score} of entities, all mentions</source>
        <translation>{score} der Entitäten, alle Erwähnungen</translation>
    </message>
    <message>
        <source>{score} of entities, mentions both have</source>
        <translation>{score} der Entitäten, Erwähnungen beider</translation>
    </message>
    <message>
        <source>{score} of event clusters, all events</source>
        <translation>{score} der Ereigniscluster, alle Ereignisse</translation>
    </message>
    <message>
        <source>{score} of event clusters, events both have</source>
        <translation>{score} der Ereigniscluster, Ereignisse beider</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{space} ticks · {all} all · {enter} tags · {escape} closes</source>
        <translation>{space} kreuzt an · {all} alle · {enter} zeichnet aus · {escape} schließt</translation>
    </message>
    <message>
        <source>{text:said}</source>
        <translation>{text:said}</translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>{text}, remove</source>
        <translation>{text}, entfernen</translation>
    </message>
    <message>
        <source>{text}; every page in the list is done</source>
        <translation>{text}; jede Seite der Liste ist fertig</translation>
    </message>
    <message numerus="yes">
        <source>{ticked} of {n} occurrences ticked</source>
        <translation><numerusform>{ticked} von {n} Vorkommen angekreuzt</numerusform><numerusform>{ticked} von {n} Vorkommen angekreuzt</numerusform></translation>
    </message>
    <message>
        <source>{type} event, {words}</source>
        <translation>Ereignis {type}, {words}</translation>
    </message>
    <message>
        <source>{type} {words}, {number} of {count}</source>
        <translation>{type} {words}, {number} von {count}</translation>
    </message>
    <message>
        <source>¶ {paragraph} · char {position}</source>
        <translation>¶ {paragraph} · Zeichen {position}</translation>
    </message>
    <message>
        <source>α of kinds, labelled text only</source>
        <translation>α der Arten, nur beschrifteter Text</translation>
    </message>
    <message>
        <source>α of kinds, unlabelled text being a kind of its own</source>
        <translation>α der Arten, unbeschrifteter Text als eigene Art</translation>
    </message>
    <message>
        <source>κ of articles, best renaming</source>
        <translation>κ der Artikel, beste Umbenennung</translation>
    </message>
    <message>
        <source>κ of content against all else</source>
        <translation>κ von Inhalt gegen alles andere</translation>
    </message>
    <message>
        <source>κ of content against boilerplate, text both labelled</source>
        <translation>κ von Inhalt gegen Boilerplate, nur von beiden beschrifteter Text</translation>
    </message>
    <message>
        <source>κ of event attributes</source>
        <translation>κ der Attribute von Ereignissen</translation>
    </message>
    <message>
        <source>κ of kinds, text both labelled</source>
        <translation>κ der Arten, nur von beiden beschrifteter Text</translation>
    </message>
    <message>
        <source>κ of kinds, unlabelled text being a kind of its own</source>
        <translation>κ der Arten, unbeschrifteter Text als eigene Art</translation>
    </message>
    <message>
        <source>κ of mention attributes</source>
        <translation>κ der Attribute von Erwähnungen</translation>
    </message>
    <message>
        <source>‘{0}’ cannot be taken {1}: it changed the page {2} too, where a later edit builds on it ({3})</source>
        <translation>‚{0}‘ geht nicht {1}: Es änderte auch die Seite {2}, wo eine spätere Änderung darauf aufbaut ({3})</translation>
    </message>
    <message>
        <source>‘{text}’</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>“{0}” does not refer to {1}</source>
        <translation>„{0}“ meint nicht {1}</translation>
    </message>
    <message>
        <source>“{0}” lies outside article text</source>
        <translation>„{0}“ liegt außerhalb von Artikeltext</translation>
    </message>
    <message>
        <source>“{0}” needs {1}</source>
        <translation>„{0}“ braucht {1}</translation>
    </message>
    <message>
        <source>“{name}” has no key</source>
        <translation>„{name}“ hat keine Taste</translation>
    </message>
    <message>
        <source>“{name}” is not a person here: choose another name to annotate under</source>
        <translation>„{name}“ ist hier keine Person: zum Annotieren einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>“{name}”: {keys}</source>
        <translation>„{name}“: {keys}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
    <message numerus="yes">
        <source>… {n} before</source>
        <translation><numerusform>… {n} davor</numerusform><numerusform>… {n} davor</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>… {n} more</source>
        <translation><numerusform>… {n} weiteres</numerusform><numerusform>… {n} weitere</numerusform></translation>
    </message>
</context>
</TS>
