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
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>(no key)</source>
        <translation>(keine Taste)</translation>
    </message>
    <message>
        <source>--unfinished does not go with --at: which questions were open then is not known; leave one of them out</source>
        <translation>--unfinished verträgt sich nicht mit --at: welche Fragen damals offen waren, ist nicht bekannt; lassen Sie eines von beiden weg</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>95 % interval {low} to {high}</source>
        <translation>95-%-Intervall {low} bis {high}</translation>
    </message>
    <message>
        <source>A *.annotator file, or postgresql://user@server/database for a team's server.</source>
        <translation>Eine *.annotator-Datei oder postgresql://name@server/datenbank für den Server eines Teams.</translation>
    </message>
    <message>
        <source>A file…</source>
        <translation>Eine Datei …</translation>
    </message>
    <message>
        <source>A folder, a file or a zip file with annotated pages, in any format that is read: brat, INCEpTION, Label Studio, doccano, Prodigy, CoNLL, JSON lines and others. You see what is in it before anything is imported.</source>
        <translation>Ein Ordner, eine Datei oder eine Zip-Datei mit annotierten Seiten, in einem der Formate, die gelesen werden: brat, INCEpTION, Label Studio, doccano, Prodigy, CoNLL, JSON-Zeilen und andere. Sie sehen, was darin ist, bevor etwas importiert wird.</translation>
    </message>
    <message>
        <source>A format writes the label by the name that stands here, and reads it back. With a point and a value of an attribute (conll2003.money) a name is for mentions that have that value. A kind that does the work of one of the scheme “news” names it here.</source>
        <translation>Ein Format schreibt das Label unter dem Namen, der hier steht, und liest es darunter wieder. Mit einem Punkt und einem Attributwert (conll2003.money) gilt ein Name nur für Erwähnungen mit diesem Wert. Eine Art, die für eine des Schemas „news“ steht, nennt sie hier.</translation>
    </message>
    <message>
        <source>A new one, without labels</source>
        <translation>Ein neues ohne Labels</translation>
    </message>
    <message>
        <source>A project is one file: pages, annotations, history and scheme. It is saved with every edit.</source>
        <translation>Ein Projekt ist eine Datei: Seiten, Annotationen, Verlauf und Schema. Gespeichert wird mit jeder Änderung.</translation>
    </message>
    <message>
        <source>A prompt and its answer for each window of text, to fine-tune a language model.</source>
        <translation>Ein Prompt und die Antwort darauf für jedes Textfenster, um ein Sprachmodell nachzutrainieren.</translation>
    </message>
    <message>
        <source>A short tour of the window in seven stops. You can leave it at any time.</source>
        <translation>Eine kurze Einführung in das Fenster in sieben Stationen. Sie lässt sich jederzeit verlassen.</translation>
    </message>
    <message>
        <source>ACE APF</source>
        <translation>ACE APF</translation>
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
        <source>Accents count</source>
        <translation>Akzente zählen</translation>
    </message>
    <message>
        <source>Accept a run of suggestions</source>
        <translation>Eine Folge von Vorschlägen annehmen</translation>
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
        <source>Add a format</source>
        <translation>Format hinzufügen</translation>
    </message>
    <message>
        <source>Add a language</source>
        <translation>Sprache hinzufügen</translation>
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
        <source>Add {sort}</source>
        <translation>{sort} hinzufügen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Rat</translation>
    </message>
    <message>
        <source>After how many pages comes one with finished gold; 0: none</source>
        <translation>Nach wie vielen Seiten eine mit fertigem Gold kommt; 0: keine</translation>
    </message>
    <message>
        <source>Agreement with gold on control pages</source>
        <translation>Übereinstimmung mit Gold auf Kontrollseiten</translation>
    </message>
    <message>
        <source>Alike on all pages</source>
        <translation>Gleiche auf allen Seiten</translation>
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
        <source>All to the guidelines</source>
        <translation>Alle zu den Richtlinien</translation>
    </message>
    <message>
        <source>Also what nobody changed: finds damage of the disk</source>
        <translation>Auch, was niemand geändert hat: findet Schäden des Datenträgers</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>An article of its own?</source>
        <translation>Ein eigener Artikel?</translation>
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
        <source>Annotated records</source>
        <translation>Annotierte Datensätze</translation>
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
        <source>Annotations of ACE 2005 in .apf.xml, beside the .sgm that they are about.</source>
        <translation>Annotationen von ACE 2005 in .apf.xml, neben der .sgm, von der sie handeln.</translation>
    </message>
    <message>
        <source>Annotations of the older page</source>
        <translation>Annotationen der älteren Seite</translation>
    </message>
    <message>
        <source>Annotations of this page</source>
        <translation>Annotationen dieser Seite</translation>
    </message>
    <message>
        <source>Annotations of “{page}”, and where their text stands on this page.</source>
        <translation>Annotationen von „{page}“ und wo ihr Text auf dieser Seite steht.</translation>
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
        <source>Another label…</source>
        <translation>Anderes Label…</translation>
    </message>
    <message>
        <source>Another program wrote other contents into the file. They are left as they are, and nothing more is written. Note down what was not saved, close this window and open the project again.</source>
        <translation>Ein anderes Programm hat einen anderen Inhalt in die Datei geschrieben. Er bleibt, wie er ist, und es wird nichts mehr geschrieben. Notieren Sie, was nicht gespeichert wurde, schließen Sie dieses Fenster und öffnen Sie das Projekt neu.</translation>
    </message>
    <message>
        <source>Answer the adjudicator…</source>
        <translation>Antwort an die Entscheidenden…</translation>
    </message>
    <message>
        <source>Answer the remark…</source>
        <translation>Auf die Bemerkung antworten…</translation>
    </message>
    <message>
        <source>Answer to the adjudicator</source>
        <translation>Antwort an die Entscheidenden</translation>
    </message>
    <message>
        <source>Answer to the remark</source>
        <translation>Antwort auf die Bemerkung</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Antworten…</translation>
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
        <source>Ask the annotators…</source>
        <translation>Annotierende fragen…</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>Zuweisungen</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
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
        <source>Author by author</source>
        <translation>Autor gegen Autor</translation>
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
        <source>Authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zu jetzt</translation>
    </message>
    <message>
        <source>Back to the labels</source>
        <translation>Zurück zu den Labels</translation>
    </message>
    <message>
        <source>Back to the previous boundary</source>
        <translation>Zurück zur vorigen Grenze</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Bilanz</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>Beside the project</source>
        <translation>Neben dem Projekt</translation>
    </message>
    <message>
        <source>Besides, before an import, a change of the scheme or a large deletion. Before files are taken in, a repair, a newer format and restoring there is always one.</source>
        <translation>Außerdem vor einem Import, einer Änderung des Schemas oder einem großen Löschen. Bevor Dateien hereingenommen werden, vor einer Reparatur, einem neueren Format und dem Zurückholen gibt es immer eine.</translation>
    </message>
    <message>
        <source>Best available: gold that is handed in, otherwise the author furthest along</source>
        <translation>Bestes verfügbares: abgegebenes Gold, sonst wer am weitesten ist</translation>
    </message>
    <message>
        <source>Best told apart first, also by the colour-blind; a dot: taken</source>
        <translation>Die am besten unterscheidbaren zuerst, auch für Farbenblinde; ein Punkt: vergeben</translation>
    </message>
    <message>
        <source>Blind: annotators do not see each other's annotations</source>
        <translation>Blind: Annotierende sehen die Annotationen anderer nicht</translation>
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
        <source>Bring your data</source>
        <translation>Eigene Daten mitbringen</translation>
    </message>
    <message>
        <source>Bring your data…</source>
        <translation>Eigene Daten mitbringen …</translation>
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
        <source>Carry over annotations</source>
        <translation>Annotationen übertragen</translation>
    </message>
    <message>
        <source>Carry over annotations…</source>
        <translation>Annotationen übertragen …</translation>
    </message>
    <message numerus="yes">
        <source>Carry over {n}</source>
        <translation><numerusform>{n} übertragen</numerusform><numerusform>{n} übertragen</numerusform></translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Schreibung</translation>
    </message>
    <message>
        <source>Change the labels</source>
        <translation>Labels ändern</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>Alles prüfen</translation>
    </message>
    <message>
        <source>Check project</source>
        <translation>Projekt prüfen</translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation>Farbe wählen</translation>
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
        <source>Choose at least one person.</source>
        <translation>Wählen Sie mindestens eine Person.</translation>
    </message>
    <message>
        <source>Choose files first.</source>
        <translation>Wählen Sie zuerst Dateien.</translation>
    </message>
    <message>
        <source>Choose files or a folder first.</source>
        <translation>Bitte zuerst Dateien oder einen Ordner wählen.</translation>
    </message>
    <message>
        <source>Choose the list of documents and parts.</source>
        <translation>Wählen Sie die Liste der Dokumente und Teile.</translation>
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
        <source>Choose…</source>
        <translation>Wählen …</translation>
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
        <source>CoNLL-U Plus</source>
        <translation>CoNLL-U Plus</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Colour on the dark page</source>
        <translation>Farbe auf der dunklen Seite</translation>
    </message>
    <message>
        <source>Colour on the light page</source>
        <translation>Farbe auf der hellen Seite</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
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
        <source>Compared with now</source>
        <translation>Verglichen mit jetzt</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Control pages</source>
        <translation>Kontrollseiten</translation>
    </message>
    <message>
        <source>Control pages of {author}</source>
        <translation>Kontrollseiten von {author}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
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
        <source>Copy list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Wird kopiert …</translation>
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
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
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
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Do it all the same</source>
        <translation>Trotzdem ausführen</translation>
    </message>
    <message>
        <source>DocBin files with ner and spancat configurations, ready for spacy train.</source>
        <translation>DocBin-Dateien mit Konfigurationen für ner und spancat, bereit für spacy train.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message numerus="yes">
        <source>Documents ({n})</source>
        <translation><numerusform>Dokumente ({n})</numerusform><numerusform>Dokumente ({n})</numerusform></translation>
    </message>
    <message>
        <source>Done: {finish}</source>
        <translation>Fertig: {finish}</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>ECB+</source>
        <translation>ECB+</translation>
    </message>
    <message>
        <source>Each article on its own, without boilerplate</source>
        <translation>Jeder Artikel für sich, ohne Boilerplate</translation>
    </message>
    <message>
        <source>Each gets a file with their pages and their own annotations. What other people or gold have said is not in it. Take the files in when they come back.</source>
        <translation>Alle bekommen eine Datei mit ihren Seiten und ihren eigenen Annotationen. Was andere oder Gold gesagt haben, steht nicht darin. Nehmen Sie die Dateien auf, wenn sie zurückkommen.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Bearbeitungen</translation>
    </message>
    <message>
        <source>Edits of this page, the newest last</source>
        <translation>Bearbeitungen dieser Seite, die neueste zuletzt</translation>
    </message>
    <message>
        <source>Edits that were not saved</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Edits that were not saved…</source>
        <translation>Nicht gespeicherte Änderungen …</translation>
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
        <source>Enter sends it, ↑ and ↓ choose the author, Esc leaves</source>
        <translation>Eingabe gibt sie zurück, ↑ und ↓ wählen die Person, Esc bricht ab</translation>
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
        <source>Entities and events as they were</source>
        <translation>Entitäten und Ereignisse, wie sie waren</translation>
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
        <source>Errors of the policies</source>
        <translation>Fehler der Regeln</translation>
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
        <source>Everything that was saved is in the file where it is now. Nothing more is written to it. If you move it back, work goes on by itself.</source>
        <translation>Alles Gespeicherte steht in der Datei, wo sie jetzt ist. Es wird nichts mehr hineingeschrieben. Schieben Sie sie zurück, geht die Arbeit von selbst weiter.</translation>
    </message>
    <message>
        <source>Everything that was saved is still open here, and nowhere else. Put it back, or save it elsewhere.</source>
        <translation>Alles Gespeicherte ist hier noch geöffnet, und nirgends sonst. Legen Sie es zurück, oder speichern Sie es an anderer Stelle.</translation>
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
        <source>F1 to gold that opens the other pages</source>
        <translation>F1 zu Gold, das die anderen Seiten öffnet</translation>
    </message>
    <message>
        <source>F1 to gold, week by week</source>
        <translation>F1 zu Gold, Woche für Woche</translation>
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
        <source>Fields of the event</source>
        <translation>Felder des Ereignisses</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File of your data</source>
        <translation>Datei mit Ihren Daten</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Files to take in</source>
        <translation>Dateien zum Aufnehmen</translation>
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
        <source>Find a label</source>
        <translation>Label suchen</translation>
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
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder for new backups</source>
        <translation>Ordner für neue Sicherungen</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>Ordner für die Dateien</translation>
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
        <source>Folder of your data</source>
        <translation>Ordner mit Ihren Daten</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
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
        <source>GLiNER</source>
        <translation>GLiNER</translation>
    </message>
    <message>
        <source>GLiNER models need the package gliner, which is not installed: pip install gliner</source>
        <translation>GLiNER-Modelle brauchen das Paket gliner, das nicht installiert ist: pip install gliner</translation>
    </message>
    <message>
        <source>GLiNER2</source>
        <translation>GLiNER2</translation>
    </message>
    <message>
        <source>Give this mention its own entity</source>
        <translation>Dieser Erwähnung eine eigene Entität geben</translation>
    </message>
    <message>
        <source>Give up after</source>
        <translation>Aufgeben nach</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go through them…</source>
        <translation>Durchgehen …</translation>
    </message>
    <message numerus="yes">
        <source>Go through them… ({n} said)</source>
        <translation><numerusform>Durchgehen … ({n} entschieden)</numerusform><numerusform>Durchgehen … ({n} entschieden)</numerusform></translation>
    </message>
    <message>
        <source>Go to page</source>
        <translation>Zur Seite</translation>
    </message>
    <message>
        <source>Go to page…</source>
        <translation>Zu Seite gehen …</translation>
    </message>
    <message>
        <source>Go to the page</source>
        <translation>Zur Seite</translation>
    </message>
    <message>
        <source>Gold says what you said, everywhere on this page.</source>
        <translation>Gold sagt auf der ganzen Seite dasselbe wie Sie.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Guideline in Markdown</source>
        <translation>Richtlinie in Markdown</translation>
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
        <source>Hand out</source>
        <translation>Verteilen</translation>
    </message>
    <message>
        <source>Hand out files</source>
        <translation>Dateien austeilen</translation>
    </message>
    <message>
        <source>Hand out files…</source>
        <translation>Dateien austeilen …</translation>
    </message>
    <message>
        <source>Hand out pages</source>
        <translation>Seiten verteilen</translation>
    </message>
    <message>
        <source>Hand out pages…</source>
        <translation>Seiten verteilen …</translation>
    </message>
    <message>
        <source>Hardest labels</source>
        <translation>Schwierigste Labels</translation>
    </message>
    <message>
        <source>Hardest pages</source>
        <translation>Schwierigste Seiten</translation>
    </message>
    <message>
        <source>Hardest surfaces</source>
        <translation>Schwierigste Wörter</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
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
        <source>History of this page</source>
        <translation>Verlauf dieser Seite</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>How many people get such a page</source>
        <translation>Wie viele Personen eine solche Seite bekommen</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>How often in one event</source>
        <translation>Wie oft je Ereignis</translation>
    </message>
    <message>
        <source>How the guideline looks</source>
        <translation>So sieht die Richtlinie aus</translation>
    </message>
    <message>
        <source>Hugging Face dataset</source>
        <translation>Hugging-Face-Datensatz</translation>
    </message>
    <message>
        <source>I say it of each</source>
        <translation>ich entscheide bei jeder einzeln</translation>
    </message>
    <message>
        <source>INCEpTION's own: {names} passed over; the annotations are read from the other folders</source>
        <translation>nur für INCEpTION selbst: {names} übergangen; die Annotationen werden aus den anderen Ordnern gelesen</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
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
        <source>In a blind project only those who review or lead it see what others said.</source>
        <translation>In einem blinden Projekt sehen nur die, die prüfen oder das Projekt leiten, was andere gesagt haben.</translation>
    </message>
    <message>
        <source>In another shape</source>
        <translation>In anderer Form</translation>
    </message>
    <message>
        <source>In other languages</source>
        <translation>In anderen Sprachen</translation>
    </message>
    <message>
        <source>In the data</source>
        <translation>In den Daten</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
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
        <source>It answered, and found no names.</source>
        <translation>Es kam eine Antwort, aber ohne Namen.</translation>
    </message>
    <message>
        <source>It cannot hold {things}.</source>
        <translation>Nicht aufnehmen kann es {things}.</translation>
    </message>
    <message>
        <source>It is now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Its folder or drive does not answer. When it is there again, work goes on by itself; or save what is open elsewhere.</source>
        <translation>Ordner oder Laufwerk antworten nicht. Sind sie wieder da, geht die Arbeit von selbst weiter; oder speichern Sie das Geöffnete an anderer Stelle.</translation>
    </message>
    <message>
        <source>JSON that cannot be read: it is nested too deep</source>
        <translation>nicht lesbares JSON: zu tief verschachtelt</translation>
    </message>
    <message>
        <source>JSON that cannot be read: {fault:said}</source>
        <translation>nicht lesbares JSON: {fault:said}</translation>
    </message>
    <message>
        <source>Join with previous segment</source>
        <translation>Mit vorigem Segment verbinden</translation>
    </message>
    <message>
        <source>Keep in the keyring</source>
        <translation>Im Schlüsselbund ablegen</translation>
    </message>
    <message>
        <source>Keep it in the keyring of this computer</source>
        <translation>Im Schlüsselbund dieses Rechners behalten</translation>
    </message>
    <message>
        <source>Keep the label</source>
        <translation>Label behalten</translation>
    </message>
    <message>
        <source>Keep {name}</source>
        <translation>{name} behalten</translation>
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
        <source>Kinds of segments</source>
        <translation>Segmentarten</translation>
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
        <source>Label Studio</source>
        <translation>Label Studio</translation>
    </message>
    <message>
        <source>Label by name…</source>
        <translation>Label nach Namen …</translation>
    </message>
    <message>
        <source>Labelled lines</source>
        <translation>Beschriftete Zeilen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Labels of the file and of the project</source>
        <translation>Labels der Datei und des Projekts</translation>
    </message>
    <message>
        <source>Labels that are called alike in {name} {version} are proposed; the rest become new labels.</source>
        <translation>Labels, die in {name} {version} ähnlich heißen, sind vorgeschlagen; die übrigen werden neue Labels.</translation>
    </message>
    <message>
        <source>Labels that gold changed</source>
        <translation>Von Gold geänderte Labels</translation>
    </message>
    <message>
        <source>Labels · press the key</source>
        <translation>Labels · Taste drücken</translation>
    </message>
    <message>
        <source>Labels, and words at edges. Each is a question to the guidelines. Enter on an example opens it in the review.</source>
        <translation>Labels, und Wörter an Grenzen. Jede Zeile ist eine Frage an die Richtlinien. Enter auf einem Beispiel öffnet es zum Prüfen.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the guideline</source>
        <translation>Sprache der Richtlinie</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Leave all that is to be looked at as it is</source>
        <translation>Alles, was anzusehen ist, so lassen</translation>
    </message>
    <message>
        <source>Leave empty to detect the field</source>
        <translation>Leer lassen, um das Feld zu ermitteln</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Left out: {what}.</source>
        <translation>Ausgelassen: {what}.</translation>
    </message>
    <message>
        <source>Let go what the newer scheme does not allow</source>
        <translation>Was das neue Schema nicht erlaubt, fallen lassen</translation>
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
        <source>List of documents and parts</source>
        <translation>Liste der Dokumente und Teile</translation>
    </message>
    <message>
        <source>Lock or unlock a label</source>
        <translation>Label festhalten oder lösen</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Look for near-duplicate pages</source>
        <translation>Nach fast identischen Seiten suchen</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>Sicherungen werden gesucht …</translation>
    </message>
    <message>
        <source>Looks at what is new or changed since the last check. You can go on working meanwhile.</source>
        <translation>Sieht an, was seit der letzten Prüfung neu ist oder sich geändert hat. Sie können währenddessen weiterarbeiten.</translation>
    </message>
    <message>
        <source>MAVEN-ARG</source>
        <translation>MAVEN-ARG</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gemacht</translation>
    </message>
    <message>
        <source>Make backups by themselves</source>
        <translation>Sicherungen von selbst machen</translation>
    </message>
    <message>
        <source>Make or open a project first, then drop pages on its window.</source>
        <translation>Zuerst ein Projekt anlegen oder öffnen, dann Seiten auf sein Fenster ziehen.</translation>
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
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Manual without a browser</source>
        <translation>Handbuch ohne Browser</translation>
    </message>
    <message>
        <source>Match accents</source>
        <translation>Akzente beachten</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>May go from</source>
        <translation>Geht aus von</translation>
    </message>
    <message>
        <source>May go to</source>
        <translation>Führt zu</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Measure of control pages</source>
        <translation>Maß der Kontrollseiten</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Erwähnung</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message numerus="yes">
        <source>Mentions ({n})</source>
        <translation><numerusform>Erwähnungen ({n})</numerusform><numerusform>Erwähnungen ({n})</numerusform></translation>
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
        <source>Minutes a page</source>
        <translation>Minuten je Seite</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Model server</source>
        <translation>Modellserver</translation>
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
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move edges</source>
        <translation>Ränder verschieben</translation>
    </message>
    <message>
        <source>Move edges of gold</source>
        <translation>Grenzen von Gold verschieben</translation>
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
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>My figures</source>
        <translation>Meine Zahlen</translation>
    </message>
    <message>
        <source>My pages</source>
        <translation>Meine Seiten</translation>
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
        <source>Name somebody to have all of it as that person's work.</source>
        <translation>Nennen Sie jemanden, wenn alles als Arbeit dieser Person gelten soll.</translation>
    </message>
    <message>
        <source>Name the people who are to do it.</source>
        <translation>Nennen Sie die Personen, die es tun sollen.</translation>
    </message>
    <message>
        <source>Name there</source>
        <translation>Name dort</translation>
    </message>
    <message>
        <source>Names elsewhere</source>
        <translation>Namen anderswo</translation>
    </message>
    <message>
        <source>Names may be asked for from a model server</source>
        <translation>Namen dürfen bei einem Modellserver erfragt werden</translation>
    </message>
    <message>
        <source>Near to gold (F1)</source>
        <translation>Nähe zu Gold (F1)</translation>
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
        <source>Next difference to now</source>
        <translation>Nächster Unterschied zu jetzt</translation>
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
        <source>Next remark on this page</source>
        <translation>Nächste Bemerkung auf dieser Seite</translation>
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
        <source>No annotation changes.</source>
        <translation>Keine Annotation ändert sich.</translation>
    </message>
    <message>
        <source>No article</source>
        <translation>Kein Artikel</translation>
    </message>
    <message>
        <source>No control page was handed in yet.</source>
        <translation>Noch wurde keine Kontrollseite abgegeben.</translation>
    </message>
    <message>
        <source>No damage found. {entries}, digest {digest}</source>
        <translation>Kein Schaden gefunden. {entries}, Prüfsumme {digest}</translation>
    </message>
    <message>
        <source>No edit waits to be saved.</source>
        <translation>Keine Änderung wartet darauf, gespeichert zu werden.</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>No key is kept: none is sent.</source>
        <translation>Kein Schlüssel abgelegt: es wird keiner gesendet.</translation>
    </message>
    <message>
        <source>No label has 20 items yet.</source>
        <translation>Noch kommt kein Label 20-mal vor.</translation>
    </message>
    <message>
        <source>No page was handed in by two authors yet.</source>
        <translation>Noch hat keine Seite zwei Autoren, die sie abgegeben haben.</translation>
    </message>
    <message>
        <source>No page.</source>
        <translation>Keine Seite.</translation>
    </message>
    <message>
        <source>No policy has taken anything yet.</source>
        <translation>Noch hat keine Regel etwas übernommen.</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>Nein, danke</translation>
    </message>
    <message>
        <source>Nobody has accepted or rejected a suggestion yet.</source>
        <translation>Noch niemand hat einen Vorschlag angenommen oder abgelehnt.</translation>
    </message>
    <message>
        <source>Nobody has handed in this page yet.</source>
        <translation>Diese Seite hat noch niemand abgegeben.</translation>
    </message>
    <message>
        <source>Nobody has used this label yet.</source>
        <translation>Dieses Label hat noch niemand verwendet.</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normale Textgröße</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message numerus="yes">
        <source>Not read ({n})</source>
        <translation><numerusform>Nicht gelesen ({n})</numerusform><numerusform>Nicht gelesen ({n})</numerusform></translation>
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
        <source>Note for the guidelines</source>
        <translation>Für die Richtlinien vormerken</translation>
    </message>
    <message>
        <source>Note on the decision</source>
        <translation>Notiz zur Entscheidung</translation>
    </message>
    <message>
        <source>Note on the decision…</source>
        <translation>Notiz zur Entscheidung …</translation>
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
        <source>Notes for the guidelines</source>
        <translation>Notizen für die Richtlinien</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz …</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Es gibt keine Unterschiede.</translation>
    </message>
    <message>
        <source>Nothing stands here</source>
        <translation>Hier steht nichts</translation>
    </message>
    <message>
        <source>Nothing to decide: all agree.</source>
        <translation>Nichts zu entscheiden: alle sind sich einig.</translation>
    </message>
    <message>
        <source>Nothing was done on this page yet.</source>
        <translation>An dieser Seite wurde noch nichts getan.</translation>
    </message>
    <message>
        <source>Nothing was done to it by hand: it came with an import, or another way was chosen above.</source>
        <translation>Daran wurde nichts von Hand getan: es kam mit einem Import, oder oben ist anderes gewählt.</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>Nichts ging verloren.</translation>
    </message>
    <message>
        <source>Nothing was noted for the guidelines.</source>
        <translation>Für die Richtlinien wurde nichts notiert.</translation>
    </message>
    <message>
        <source>Nothing was refused.</source>
        <translation>Nichts wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Nothing would be lost.</source>
        <translation>Nichts ginge verloren.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Now: {pages}, {edits}.</source>
        <translation>Jetzt: {pages}, {edits}.</translation>
    </message>
    <message>
        <source>Number articles in page order</source>
        <translation>Artikel in Seitenfolge nummerieren</translation>
    </message>
    <message>
        <source>Of the last day 20 stay, then one for each of 14 days, 8 weeks and every month. Those made by hand or before restoring stay until you delete them.</source>
        <translation>Vom letzten Tag bleiben 20, dann je eine von 14 Tagen, 8 Wochen und jedem Monat. Von Hand gemachte und die vor dem Zurückholen bleiben, bis Sie sie löschen.</translation>
    </message>
    <message>
        <source>Of what a policy took, somebody looks at a sample: what was changed then.</source>
        <translation>Von dem, was eine Regel übernimmt, wird eine Stichprobe angesehen: Hier steht, was dabei geändert wurde.</translation>
    </message>
    <message>
        <source>Of what was accepted, the share that gold has not, beside the same of what was made by hand on these pages. Where the first is much higher, people lean on suggestions too much.</source>
        <translation>Welcher Anteil des Angenommenen nicht im Gold steht, daneben derselbe Anteil des auf diesen Seiten von Hand Gemachten. Wo der erste viel höher ist, verlassen sich Leute zu sehr auf Vorschläge.</translation>
    </message>
    <message>
        <source>Older page</source>
        <translation>Ältere Seite</translation>
    </message>
    <message>
        <source>One .xmi file per document and TypeSystem.xml, for INCEpTION, DKPro and UIMA.</source>
        <translation>Eine .xmi-Datei je Dokument und TypeSystem.xml, für INCEpTION, DKPro und UIMA.</translation>
    </message>
    <message>
        <source>One document per line with events, their triggers and arguments, and entities.</source>
        <translation>Ein Dokument je Zeile mit Ereignissen, ihren Auslösern und Argumenten, und Entitäten.</translation>
    </message>
    <message>
        <source>One document per line with tokens, events and arguments; coreference in files beside.</source>
        <translation>Ein Dokument je Zeile mit Token, Ereignissen und Argumenten; Koreferenz in Dateien daneben.</translation>
    </message>
    <message>
        <source>One edit earlier</source>
        <translation>Eine Bearbeitung früher</translation>
    </message>
    <message>
        <source>One edit later</source>
        <translation>Eine Bearbeitung später</translation>
    </message>
    <message>
        <source>One record a line with entities and relations, and the labels, for doccano.</source>
        <translation>Ein Datensatz pro Zeile mit Entitäten und Relationen, dazu die Labels, für doccano.</translation>
    </message>
    <message>
        <source>One record a line with tokens, spans and relations, for Prodigy and spaCy.</source>
        <translation>Ein Datensatz pro Zeile mit Token, Spannen und Relationen, für Prodigy und spaCy.</translation>
    </message>
    <message>
        <source>One row for each stretch of text with its kind and article, in parquet.</source>
        <translation>Eine Zeile je Textstück mit Art und Artikel, als Parquet.</translation>
    </message>
    <message>
        <source>One row per line of the page with its segment kind, for boilerplate classifiers.</source>
        <translation>Je Zeile der Seite eine Reihe mit ihrer Segmentart, für Boilerplate-Klassifikatoren.</translation>
    </message>
    <message>
        <source>One segment or two?</source>
        <translation>Ein Segment oder zwei?</translation>
    </message>
    <message>
        <source>One token per line with INCEpTION's layers in columns.</source>
        <translation>Ein Token je Zeile mit den Ebenen von INCEpTION in Spalten.</translation>
    </message>
    <message>
        <source>One token per line with IOB2 tags of the outermost mentions and its offsets.</source>
        <translation>Ein Token je Zeile mit IOB2-Tags der äußersten Erwähnungen, daneben die Positionen.</translation>
    </message>
    <message>
        <source>One token per line with IOB2 tags of the outermost mentions; texts and positions in comments.</source>
        <translation>Ein Token je Zeile mit IOB2-Tags der äußersten Erwähnungen; Texte und Positionen in Kommentaren.</translation>
    </message>
    <message>
        <source>Only edits of</source>
        <translation>Nur Bearbeitungen von</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open a scheme</source>
        <translation>Schema öffnen</translation>
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
        <source>Open the backup to read</source>
        <translation>Die Sicherung zum Lesen öffnen</translation>
    </message>
    <message>
        <source>Open the question again</source>
        <translation>Frage wieder öffnen</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
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
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Own annotations</source>
        <translation>Eigene Annotationen</translation>
    </message>
    <message>
        <source>Pace and effort</source>
        <translation>Tempo und Aufwand</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Page flag?</source>
        <translation>Seitenmarke?</translation>
    </message>
    <message>
        <source>Page flags</source>
        <translation>Seitenmerkmale</translation>
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
        <source>Page text as it was</source>
        <translation>Text der Seite, wie sie war</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Pages and people</source>
        <translation>Seiten und Leute</translation>
    </message>
    <message>
        <source>Pages by state</source>
        <translation>Seiten nach Stand</translation>
    </message>
    <message>
        <source>Pages first where suggestions save most keys</source>
        <translation>Zuerst Seiten, auf denen Vorschläge am meisten Tasten sparen</translation>
    </message>
    <message>
        <source>Pages of the project</source>
        <translation>Seiten des Projekts</translation>
    </message>
    <message>
        <source>Pages of {one} and {two}</source>
        <translation>Seiten von {one} und {two}</translation>
    </message>
    <message>
        <source>Pages that came back</source>
        <translation>Zurückgekommene Seiten</translation>
    </message>
    <message>
        <source>Pages that somebody has, or that have finished gold, stay as they are. Near-duplicates stay together.</source>
        <translation>Seiten, die jemand hat oder die fertiges Gold haben, bleiben, wie sie sind. Fast gleiche Seiten bleiben zusammen.</translation>
    </message>
    <message>
        <source>Pages to import</source>
        <translation>Seiten zum Importieren</translation>
    </message>
    <message>
        <source>Pages whose gold was finished before they were given out: a dot is a page, the line the last {n} of them added up. Enter lists an author's pages.</source>
        <translation>Seiten, deren Gold fertig war, ehe sie vergeben wurden: Ein Punkt ist eine Seite, die Linie die letzten {n} zusammengezählt. Enter listet die Seiten einer Person auf.</translation>
    </message>
    <message>
        <source>Pages with finished gold that everybody gets first</source>
        <translation>Seiten mit fertigem Gold, die alle zuerst bekommen</translation>
    </message>
    <message>
        <source>Parquet tables of spans, tokens, events and segments with a card, for load_dataset.</source>
        <translation>Parquet-Tabellen mit Spannen, Token, Ereignissen und Segmenten samt Datenblatt, für load_dataset.</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>People have used these labels. What becomes of what has them?</source>
        <translation>Diese Labels sind in Gebrauch. Was wird aus dem, was sie hat?</translation>
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
        <source>Pieces</source>
        <translation>Stücke</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Press Enter on a cell: the pages that it speaks of are listed here.</source>
        <translation>Enter auf einem Feld: Hier stehen dann die Seiten, um die es geht.</translation>
    </message>
    <message>
        <source>Press the key for “{name}”; Esc leaves it as it is.</source>
        <translation>Taste für „{name}“ drücken; Esc lässt sie, wie sie ist.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Previous bookmark</source>
        <translation>Voriges Lesezeichen</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Voriger Unterschied</translation>
    </message>
    <message>
        <source>Previous difference to now</source>
        <translation>Voriger Unterschied zu jetzt</translation>
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
        <source>Previous question</source>
        <translation>Vorige Frage</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Prodigy</source>
        <translation>Prodigy</translation>
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
        <source>Project files that came back from annotators, or archives. First you see what will happen; a copy of the project is kept before anything is changed.</source>
        <translation>Projektdateien, die zurückgekommen sind, oder Archive. Zuerst sehen Sie, was geschehen wird; bevor sich etwas ändert, wird eine Kopie des Projekts angelegt.</translation>
    </message>
    <message>
        <source>Projects and archives (*.annotator *.jsonl);;All files (*)</source>
        <translation>Projekte und Archive (*.annotator *.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Prompts and answers</source>
        <translation>Prompts und Antworten</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Vorschlagen</translation>
    </message>
    <message>
        <source>Put into the project…</source>
        <translation>Ins Projekt übernehmen …</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Zurücklegen</translation>
    </message>
    <message>
        <source>Put the caret on a name and press the key of its type. Each label shows its key.</source>
        <translation>Schreibmarke auf einen Namen setzen und die Taste seines Typs drücken. Jedes Label zeigt seine Taste.</translation>
    </message>
    <message>
        <source>Put the question off</source>
        <translation>Frage zurückstellen</translation>
    </message>
    <message>
        <source>Put the scheme into the project</source>
        <translation>Schema ins Projekt übernehmen</translation>
    </message>
    <message>
        <source>Q42 or https://…</source>
        <translation>Q42 oder https://…</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>Qualifikation</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Questions of this page</source>
        <translation>Fragen dieser Seite</translation>
    </message>
    <message>
        <source>Questions that are alike</source>
        <translation>Gleiche Fragen</translation>
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
        <source>Raise the suggested page flag</source>
        <translation>Vorgeschlagene Seitenmarke setzen</translation>
    </message>
    <message>
        <source>Raw pages (web pages, archives, feeds, plain text) or datasets with annotations. Folders and zip files are searched; pages already in the project are skipped, and files that cannot be read are listed.</source>
        <translation>Rohe Seiten (Webseiten, Archive, Feeds, reiner Text) oder Datensätze mit Annotationen. Ordner und Zip-Dateien werden durchsucht; Seiten, die schon im Projekt sind, werden übersprungen, und Dateien, die nicht gelesen werden können, werden aufgezählt.</translation>
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
        <source>Reading what was handed in…</source>
        <translation>Abgaben werden gelesen…</translation>
    </message>
    <message>
        <source>Ready: {name}</source>
        <translation>Fertig: {name}</translation>
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
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
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
        <translation>Relation zu etwas anderem…</translation>
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
        <source>Remark to the annotators</source>
        <translation>Bemerkung an die Annotierenden</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
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
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Remove {name} from the list</source>
        <translation>{name} aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Pflicht</translation>
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
        <source>Restore</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung zurückholen</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung zurückholen …</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Diese Sicherung zurückholen</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Ausgeschieden</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Salvage into</source>
        <translation>Retten in</translation>
    </message>
    <message>
        <source>Salvage into a new file…</source>
        <translation>In eine neue Datei retten …</translation>
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
        <translation>Noch einmal speichern</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Als Datei speichern …</translation>
    </message>
    <message>
        <source>Save elsewhere</source>
        <translation>An anderer Stelle speichern</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>An anderer Stelle speichern…</translation>
    </message>
    <message>
        <source>Save the scheme</source>
        <translation>Schema speichern</translation>
    </message>
    <message>
        <source>Saved page (MHTML)</source>
        <translation>Gespeicherte Seite (MHTML)</translation>
    </message>
    <message>
        <source>Say it of each value…</source>
        <translation>Für jeden Wert angeben …</translation>
    </message>
    <message numerus="yes">
        <source>Say it of each value… ({n} said)</source>
        <translation><numerusform>Für jeden Wert angeben … ({n} gesagt)</numerusform><numerusform>Für jeden Wert angeben … ({n} gesagt)</numerusform></translation>
    </message>
    <message>
        <source>Say where your data is.</source>
        <translation>Geben Sie an, wo Ihre Daten sind.</translation>
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
        <source>Schemes (*.json)</source>
        <translation>Schemata (*.json)</translation>
    </message>
    <message>
        <source>Scheme…</source>
        <translation>Schema …</translation>
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
        <source>Segments as they were</source>
        <translation>Segmente, wie sie waren</translation>
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
        <source>Send back</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>Send the page back to</source>
        <translation>Die Seite zurückgeben an</translation>
    </message>
    <message>
        <source>Send the page back…</source>
        <translation>Seite zurückgeben…</translation>
    </message>
    <message>
        <source>Sent to this address, and only when you ask for it: the text of the page without its boilerplate, and the names of the entity types. Other computers are asked through https alone.</source>
        <translation>An diese Adresse geht, und nur wenn Sie es anstoßen: der Text der Seite ohne Beiwerk und die Namen der Entitätstypen. Andere Rechner werden nur über https gefragt.</translation>
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
        <source>Settle</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Settle the remark</source>
        <translation>Bemerkung als erledigt markieren</translation>
    </message>
    <message>
        <source>Share of pages that several people get</source>
        <translation>Anteil der Seiten, die mehrere Personen bekommen</translation>
    </message>
    <message>
        <source>Share of {part}</source>
        <translation>Anteil von {part}</translation>
    </message>
    <message>
        <source>Shared with others</source>
        <translation>Davon mit anderen</translation>
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
        <source>Short name</source>
        <translation>Kurzname</translation>
    </message>
    <message>
        <source>Short tour</source>
        <translation>Kurze Einführung</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
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
        <source>Show the place, or the next one</source>
        <translation>Die Stelle zeigen, oder die nächste</translation>
    </message>
    <message>
        <source>Show what models say</source>
        <translation>Zeigen, was Modelle sagen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
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
        <source>Split a label that stays</source>
        <translation>Ein Label aufteilen, das bleibt</translation>
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
        <source>Suggest for this page</source>
        <translation>Für diese Seite vorschlagen lassen</translation>
    </message>
    <message>
        <source>Suggest mentions and events with endpoint</source>
        <translation>Erwähnungen und Ereignisse vorschlagen mit endpoint</translation>
    </message>
    <message>
        <source>Suggest mentions and events with events</source>
        <translation>Erwähnungen und Ereignisse vorschlagen lassen von events</translation>
    </message>
    <message>
        <source>Suggest mentions and events with names</source>
        <translation>Erwähnungen und Ereignisse vorschlagen mit names</translation>
    </message>
    <message>
        <source>Suggest mentions and events with tagger</source>
        <translation>Erwähnungen und Ereignisse vorschlagen mit tagger</translation>
    </message>
    <message>
        <source>Suggest names and events in pauses, from five finished pages on</source>
        <translation>Namen und Ereignisse in Pausen vorschlagen, ab fünf fertigen Seiten</translation>
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
        <source>Suggest segments with segmenter</source>
        <translation>Segmente vorschlagen mit dem Segmentierer</translation>
    </message>
    <message>
        <source>Suggest segments with trafilatura</source>
        <translation>Segmente vorschlagen mit trafilatura</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Suggestions, and what people made of them</source>
        <translation>Vorschläge, und was Leute daraus gemacht haben</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Table of segments</source>
        <translation>Tabelle der Segmente</translation>
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
        <source>Take all that is agreed</source>
        <translation>Alles Einhellige übernehmen</translation>
    </message>
    <message>
        <source>Take all versions</source>
        <translation>Alle Fassungen übernehmen</translation>
    </message>
    <message>
        <source>Take for all ticked</source>
        <translation>Für alle angekreuzten übernehmen</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Take in files</source>
        <translation>Dateien aufnehmen</translation>
    </message>
    <message>
        <source>Take in files…</source>
        <translation>Dateien aufnehmen …</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take the last change of labels back? Everybody's annotations say again what they said.</source>
        <translation>Die letzte Änderung der Labels zurücknehmen? Die Annotationen aller sagen wieder, was sie sagten.</translation>
    </message>
    <message>
        <source>Take the last change of labels back…</source>
        <translation>Letzte Änderung der Labels zurücknehmen …</translation>
    </message>
    <message>
        <source>Take the next page that waits</source>
        <translation>Nächste wartende Seite nehmen</translation>
    </message>
    <message>
        <source>Take the page back to here</source>
        <translation>Seite hierauf zurücknehmen</translation>
    </message>
    <message>
        <source>Take the same for all alike on all pages…</source>
        <translation>Für alle gleichen auf allen Seiten übernehmen …</translation>
    </message>
    <message>
        <source>Take the same for all alike on the page</source>
        <translation>Für alle gleichen auf der Seite übernehmen</translation>
    </message>
    <message>
        <source>Take the same for the run</source>
        <translation>Für die ganze Folge übernehmen</translation>
    </message>
    <message>
        <source>Take the version of most</source>
        <translation>Fassung der meisten übernehmen</translation>
    </message>
    <message>
        <source>Take the whole event of author 1</source>
        <translation>Das ganze Ereignis von Autor 1 übernehmen</translation>
    </message>
    <message>
        <source>Take the whole event of author 2</source>
        <translation>Das ganze Ereignis von Autor 2 übernehmen</translation>
    </message>
    <message>
        <source>Take the whole event of author 3</source>
        <translation>Das ganze Ereignis von Autor 3 übernehmen</translation>
    </message>
    <message>
        <source>Take the whole event of author 4</source>
        <translation>Das ganze Ereignis von Autor 4 übernehmen</translation>
    </message>
    <message>
        <source>Take the whole event of author 5</source>
        <translation>Das ganze Ereignis von Autor 5 übernehmen</translation>
    </message>
    <message>
        <source>Take the whole event of author 6</source>
        <translation>Das ganze Ereignis von Autor 6 übernehmen</translation>
    </message>
    <message>
        <source>Take the whole event of author 7</source>
        <translation>Das ganze Ereignis von Autor 7 übernehmen</translation>
    </message>
    <message>
        <source>Take the whole event of author 8</source>
        <translation>Das ganze Ereignis von Autor 8 übernehmen</translation>
    </message>
    <message>
        <source>Take the whole event of author 9</source>
        <translation>Das ganze Ereignis von Autor 9 übernehmen</translation>
    </message>
    <message>
        <source>Take version 1</source>
        <translation>Fassung 1 übernehmen</translation>
    </message>
    <message>
        <source>Take version 2</source>
        <translation>Fassung 2 übernehmen</translation>
    </message>
    <message>
        <source>Take version 3</source>
        <translation>Fassung 3 übernehmen</translation>
    </message>
    <message>
        <source>Take version 4</source>
        <translation>Fassung 4 übernehmen</translation>
    </message>
    <message>
        <source>Take version 5</source>
        <translation>Fassung 5 übernehmen</translation>
    </message>
    <message>
        <source>Take version 6</source>
        <translation>Fassung 6 übernehmen</translation>
    </message>
    <message>
        <source>Take version 7</source>
        <translation>Fassung 7 übernehmen</translation>
    </message>
    <message>
        <source>Take version 8</source>
        <translation>Fassung 8 übernehmen</translation>
    </message>
    <message>
        <source>Take version 9</source>
        <translation>Fassung 9 übernehmen</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Taken in:</source>
        <translation>Aufgenommen:</translation>
    </message>
    <message>
        <source>Tasks with regions, relations and attributes, and the labelling configuration.</source>
        <translation>Aufgaben mit Bereichen, Relationen und Attributen, dazu die Labelling-Konfiguration.</translation>
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
        <source>Text without marks</source>
        <translation>Text ohne Markierungen</translation>
    </message>
    <message>
        <source>TextEE</source>
        <translation>TextEE</translation>
    </message>
    <message>
        <source>Texts with labelled spans, or tokens with tags, as many tools have them in JSON, parquet or spaCy's files.</source>
        <translation>Texte mit benannten Spannen oder Token mit Tags, wie viele Programme sie haben: in JSON, Parquet oder Dateien von spaCy.</translation>
    </message>
    <message>
        <source>The author of your annotations: click to annotate as someone else</source>
        <translation>Urheber der Annotationen: klicken, um unter anderem Namen zu annotieren</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>Der Anfang</translation>
    </message>
    <message>
        <source>The beginning, before the first edit</source>
        <translation>Der Anfang, vor der ersten Bearbeitung</translation>
    </message>
    <message>
        <source>The caret moves through the text and never changes it; Shift selects, Ctrl jumps by word. Everything works from the keyboard, and everything can be undone: {undo}.</source>
        <translation>Die Schreibmarke wandert durch den Text und ändert ihn nie; Umschalt wählt aus, Strg springt wortweise. Alles geht mit der Tastatur, und alles lässt sich rückgängig machen: {undo}.</translation>
    </message>
    <message>
        <source>The colour best told apart that the fewest labels have</source>
        <translation>Die am besten unterscheidbare Farbe, die die wenigsten Labels haben</translation>
    </message>
    <message>
        <source>The damaged file is kept. Salvaging reads what is left of it, and lists what is lost.</source>
        <translation>Die beschädigte Datei bleibt erhalten. Das Retten liest, was von ihr übrig ist, und führt auf, was verloren ist.</translation>
    </message>
    <message>
        <source>The file that has its name now is left as it is. What you see here is still open, and nowhere else: save it elsewhere.</source>
        <translation>Die Datei, die jetzt so heißt, bleibt, wie sie ist. Was Sie hier sehen, ist noch geöffnet, und nirgends sonst: Speichern Sie es an anderer Stelle.</translation>
    </message>
    <message>
        <source>The file was lost…</source>
        <translation>Die Datei ging verloren…</translation>
    </message>
    <message>
        <source>The files have labels that this project lacks. Say below what each of them is here.</source>
        <translation>Die Dateien haben Labels, die diesem Projekt fehlen. Sagen Sie unten, was jedes davon hier ist.</translation>
    </message>
    <message>
        <source>The key is in the keyring.</source>
        <translation>Der Schlüssel liegt im Schlüsselbund.</translation>
    </message>
    <message>
        <source>The key is taken from {name}.</source>
        <translation>Der Schlüssel kommt aus {name}.</translation>
    </message>
    <message>
        <source>The label of one author in rows, that of the other in columns, in shares of the row. Enter lists the places.</source>
        <translation>Das Label der einen Person in Zeilen, das der anderen in Spalten, in Anteilen der Zeile. Enter listet die Stellen auf.</translation>
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
        <source>The lowest F1, pooled over all pairs of people, of labels with 20 items or more.</source>
        <translation>Das niedrigste F1 über alle Paare von Leuten, von Labels, die mindestens 20-mal vorkommen.</translation>
    </message>
    <message>
        <source>The lowest mean F1 over all pairs of authors. Enter opens a page.</source>
        <translation>Das niedrigste mittlere F1 über alle Paare von Autoren. Enter öffnet eine Seite.</translation>
    </message>
    <message>
        <source>The newest sound backup is of {time} ({why}): {pages}, {edits}.</source>
        <translation>Die neueste heile Sicherung ist von {time} ({why}): {pages}, {edits}.</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>Die Seite</translation>
    </message>
    <message>
        <source>The page as it is. Move the slider, or choose an edit, to see how it was.</source>
        <translation>Die Seite, wie sie ist. Der Regler oder eine Bearbeitung zeigt, wie sie war.</translation>
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
        <source>The project does not have this label yet.</source>
        <translation>Das Projekt hat dieses Label noch nicht.</translation>
    </message>
    <message>
        <source>The project is damaged</source>
        <translation>Das Projekt ist beschädigt</translation>
    </message>
    <message>
        <source>The project is on a server, which makes its own backups.</source>
        <translation>Das Projekt liegt auf einem Server, der seine eigenen Sicherungen macht.</translation>
    </message>
    <message>
        <source>The project is open to read only: no backups are made of it.</source>
        <translation>Das Projekt ist nur zum Lesen geöffnet: Es wird nicht gesichert.</translation>
    </message>
    <message>
        <source>The project takes the labels of the data, but for those that you leave out.</source>
        <translation>Das Projekt übernimmt die Labels der Daten, außer denen, die Sie weglassen.</translation>
    </message>
    <message>
        <source>The project's file</source>
        <translation>Die Datei des Projekts</translation>
    </message>
    <message>
        <source>The project's file cannot be reached</source>
        <translation>Die Datei des Projekts ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The project's file was deleted</source>
        <translation>Die Datei des Projekts wurde gelöscht</translation>
    </message>
    <message>
        <source>The project's file was moved or renamed</source>
        <translation>Die Datei des Projekts wurde verschoben oder umbenannt</translation>
    </message>
    <message>
        <source>The project's file was replaced by another one</source>
        <translation>Die Datei des Projekts wurde durch eine andere ersetzt</translation>
    </message>
    <message>
        <source>The project's file was written over</source>
        <translation>Die Datei des Projekts wurde überschrieben</translation>
    </message>
    <message>
        <source>The project's scheme</source>
        <translation>Das Schema des Projekts</translation>
    </message>
    <message>
        <source>The rest:</source>
        <translation>Die übrigen:</translation>
    </message>
    <message>
        <source>The same entity?</source>
        <translation>Dieselbe Entität?</translation>
    </message>
    <message>
        <source>The same event?</source>
        <translation>Dasselbe Ereignis?</translation>
    </message>
    <message>
        <source>The scheme has changes that are kept nowhere yet. Close anyway and lose them?</source>
        <translation>Das Schema hat Änderungen, die noch nirgends gespeichert sind. Trotzdem schließen und sie verlieren?</translation>
    </message>
    <message>
        <source>The scheme itself</source>
        <translation>Das Schema selbst</translation>
    </message>
    <message>
        <source>The server wants a password for {account}.</source>
        <translation>Der Server verlangt ein Passwort für {account}.</translation>
    </message>
    <message>
        <source>The share of items answered like gold, or like most of the others. The estimate (Dawid and Skene) needs three authors and 20 items of a label; it ranks people and decides no item.</source>
        <translation>Der Anteil der Fälle, die wie Gold oder wie von den meisten anderen beantwortet wurden. Die Schätzung (Dawid und Skene) braucht drei Autoren und 20 Fälle je Label; sie ordnet Leute und entscheidet keinen Fall.</translation>
    </message>
    <message>
        <source>The shares of the split add up to {sum} %, not 100 %.</source>
        <translation>Die Anteile der Aufteilung ergeben {sum} % statt 100 %.</translation>
    </message>
    <message>
        <source>The value of a measure, pooled over the pages that both handed in. Enter lists the pages.</source>
        <translation>Der Wert eines Maßes über alle Seiten, die beide abgegeben haben. Enter listet die Seiten auf.</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>Die ganze Seite</translation>
    </message>
    <message>
        <source>The window closes the project, puts the backup in its place and opens it again. What is there now is kept as a backup first, so you can come back to it.</source>
        <translation>Das Fenster schließt das Projekt, setzt die Sicherung an seine Stelle und öffnet es wieder. Was jetzt da ist, wird vorher selbst gesichert, sodass Sie darauf zurückkommen können.</translation>
    </message>
    <message>
        <source>The words on which authors part most often. Enter lists the places.</source>
        <translation>Die Wörter, bei denen die Personen am häufigsten auseinandergehen. Enter listet die Stellen auf.</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Bei den anderen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>There is no author yet.</source>
        <translation>Es gibt noch keinen Autor.</translation>
    </message>
    <message>
        <source>There is no backup yet. One is made every day, and before whatever changes much.</source>
        <translation>Es gibt noch keine Sicherung. Jeden Tag wird eine gemacht, und vor allem, was viel ändert.</translation>
    </message>
    <message>
        <source>There is no file or folder {path}.</source>
        <translation>Es gibt keine Datei und keinen Ordner {path}.</translation>
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
        <source>There is no sound backup of it.</source>
        <translation>Es gibt keine heile Sicherung davon.</translation>
    </message>
    <message>
        <source>There is nothing to hand out.</source>
        <translation>Es gibt nichts zu verteilen.</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Diese Seite</translation>
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
        <source>This question</source>
        <translation>Diese Frage</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Time on a page leaves out breaks: after 60 seconds without a key, the clock stops.</source>
        <translation>Pausen zählen nicht zur Zeit auf einer Seite: Nach 60 Sekunden ohne Taste hält die Uhr an.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>To be settled</source>
        <translation>Noch zu klären</translation>
    </message>
    <message>
        <source>To do what</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>To the guidelines</source>
        <translation>Zu den Richtlinien</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>An wen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Tokens, markables and coreference over documents in XML, a folder per topic.</source>
        <translation>Token, Markierungen und Koreferenz über Dokumente hinweg in XML, ein Ordner je Thema.</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Try it first</source>
        <translation>Erst ausprobieren</translation>
    </message>
    <message>
        <source>Try sends one sentence of ours: {text}</source>
        <translation>Ausprobieren sendet einen Satz von uns: {text}</translation>
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
        <source>Type the password.</source>
        <translation>Geben Sie das Passwort ein.</translation>
    </message>
    <message>
        <source>Types of entities</source>
        <translation>Entitätstypen</translation>
    </message>
    <message>
        <source>Types that have it</source>
        <translation>Typen, die es haben</translation>
    </message>
    <message>
        <source>UIMA XMI</source>
        <translation>UIMA XMI</translation>
    </message>
    <message>
        <source>UTF-16 units</source>
        <translation>UTF-16-Einheiten</translation>
    </message>
    <message>
        <source>UTF-16 units, CRLF as one</source>
        <translation>UTF-16-Einheiten, CRLF als eine</translation>
    </message>
    <message>
        <source>UTF-16 units, CRLF as two</source>
        <translation>UTF-16-Einheiten, CRLF als zwei</translation>
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
        <source>Update metadata of pages already in the project</source>
        <translation>Metadaten von Seiten erneuern, die schon im Projekt sind</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
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
        <source>WebAnno TSV 3</source>
        <translation>WebAnno TSV 3</translation>
    </message>
    <message>
        <source>Week by week</source>
        <translation>Woche für Woche</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What a guideline should tell apart better. Settle a note once the guideline says it.</source>
        <translation>Was eine Richtlinie besser unterscheiden sollte. Steht es in der Richtlinie, ist die Notiz erledigt.</translation>
    </message>
    <message>
        <source>What adjudication does by itself. It counts from the next page on.</source>
        <translation>Was beim Prüfen von selbst entschieden wird. Gilt ab der nächsten Seite.</translation>
    </message>
    <message>
        <source>What became of my work</source>
        <translation>Was aus meiner Arbeit wurde</translation>
    </message>
    <message>
        <source>What becomes of each</source>
        <translation>Was aus jeder wird</translation>
    </message>
    <message>
        <source>What becomes of each {name}?</source>
        <translation>Was wird aus jeder Stelle mit {name}?</translation>
    </message>
    <message>
        <source>What becomes of the rest</source>
        <translation>Was aus den übrigen wird</translation>
    </message>
    <message>
        <source>What becomes of {name}</source>
        <translation>Was aus {name} wird</translation>
    </message>
    <message>
        <source>What becomes of {name}, by {attribute}?</source>
        <translation>Was wird aus {name}, nach {attribute}?</translation>
    </message>
    <message>
        <source>What decides on the parts</source>
        <translation>Was über die Teile entscheidet</translation>
    </message>
    <message>
        <source>What happened to this item</source>
        <translation>Was damit geschah</translation>
    </message>
    <message>
        <source>What has no value goes with the rest.</source>
        <translation>Was keinen Wert hat, geht mit dem Rest.</translation>
    </message>
    <message>
        <source>What has the label keeps it until the scheme is put into the project.</source>
        <translation>Was das Label hat, behält es, bis das Schema ins Projekt übernommen wird.</translation>
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
        <source>What is not read</source>
        <translation>Was nicht gelesen wird</translation>
    </message>
    <message>
        <source>What is stored with every mention; any text. Names are what people see.</source>
        <translation>Was bei jeder Erwähnung gespeichert wird; beliebiger Text. Angezeigt werden die Namen.</translation>
    </message>
    <message>
        <source>What is to be changed</source>
        <translation>Was zu ändern ist</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür es ist</translation>
    </message>
    <message>
        <source>What it is for, what is in and what is out, where its edges are, an example. Markdown: **bold**, *slanted*, - a list.</source>
        <translation>Wofür es ist, was dazugehört und was nicht, wo die Grenzen liegen, ein Beispiel. Markdown: **fett**, *kursiv*, - eine Liste.</translation>
    </message>
    <message>
        <source>What labels of the data become</source>
        <translation>Was aus Labels der Daten wird</translation>
    </message>
    <message>
        <source>What may be the same</source>
        <translation>Was dasselbe sein kann</translation>
    </message>
    <message>
        <source>What may fill it</source>
        <translation>Was sie füllen darf</translation>
    </message>
    <message>
        <source>What refers to the same</source>
        <translation>Was auf dasselbe verweist</translation>
    </message>
    <message>
        <source>What the files say of those pages takes the place of what is stored</source>
        <translation>Was die Dateien über diese Seiten sagen, tritt an die Stelle des Gespeicherten</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>What was taken by rule</source>
        <translation>Nach Regel Übernommenes</translation>
    </message>
    <message>
        <source>What would you like to do? Type a few letters</source>
        <translation>Was möchten Sie tun? Ein paar Buchstaben genügen</translation>
    </message>
    <message>
        <source>What you annotate is kept under your name. You can change it in the header at any time.</source>
        <translation>Was Sie annotieren, steht unter Ihrem Namen. Oben im Fenster lässt er sich jederzeit ändern.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Where authors part</source>
        <translation>Wo sich Autoren unterscheiden</translation>
    </message>
    <message>
        <source>Where is the edge?</source>
        <translation>Wo ist die Grenze?</translation>
    </message>
    <message>
        <source>Where nothing is said, it is</source>
        <translation>Ohne Angabe gilt</translation>
    </message>
    <message>
        <source>Where nothing is said, {value} counts.</source>
        <translation>Wo nichts angegeben ist, gilt {value}.</translation>
    </message>
    <message>
        <source>Where your data is</source>
        <translation>Wo Ihre Daten liegen</translation>
    </message>
    <message>
        <source>Which articles</source>
        <translation>Welche Artikel</translation>
    </message>
    <message>
        <source>Which event?</source>
        <translation>Welches Ereignis?</translation>
    </message>
    <message>
        <source>Which label?</source>
        <translation>Welches Label?</translation>
    </message>
    <message>
        <source>Which labels are taken for which</source>
        <translation>Welches Label wofür gehalten wird</translation>
    </message>
    <message>
        <source>Which mention?</source>
        <translation>Welche Erwähnung?</translation>
    </message>
    <message>
        <source>Which page? Type a few letters of its name</source>
        <translation>Welche Seite? Ein paar Buchstaben ihres Namens genügen</translation>
    </message>
    <message>
        <source>Which relation?</source>
        <translation>Welche Relation?</translation>
    </message>
    <message>
        <source>While moving edges ({key})</source>
        <translation>Beim Verschieben der Ränder ({key})</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Who is reliable</source>
        <translation>Wer zuverlässig ist</translation>
    </message>
    <message>
        <source>Whoever is free takes the next page</source>
        <translation>Wer frei ist, nimmt die nächste Seite</translation>
    </message>
    <message>
        <source>Whole event of {author}</source>
        <translation>Ganzes Ereignis von {author}</translation>
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
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Why come back here? (optional)</source>
        <translation>Warum hierher zurück? (optional)</translation>
    </message>
    <message>
        <source>WikiEvents</source>
        <translation>WikiEvents</translation>
    </message>
    <message>
        <source>Will be taken in:</source>
        <translation>Wird aufgenommen:</translation>
    </message>
    <message>
        <source>Windows of sentences, paragraphs and documents for OneIE and other event extractors.</source>
        <translation>Fenster aus Sätzen, Absätzen und Dokumenten für OneIE und andere Ereignis-Extraktoren.</translation>
    </message>
    <message>
        <source>Windows of text with entities, events and relations, for training GLiNER2.</source>
        <translation>Textfenster mit Entitäten, Ereignissen und Relationen, um GLiNER2 zu trainieren.</translation>
    </message>
    <message>
        <source>Windows of tokens with nested mentions, for training GLiNER.</source>
        <translation>Fenster aus Token mit verschachtelten Nennungen, um GLiNER zu trainieren.</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Dazu</translation>
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
        <source>Without asking</source>
        <translation>Ohne Nachfrage</translation>
    </message>
    <message>
        <source>Write files</source>
        <translation>Dateien schreiben</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message numerus="yes">
        <source>You are looking at the past, after edit {at} of {n}. Esc goes back to now.</source>
        <translation><numerusform>Das ist die Vergangenheit, nach Bearbeitung {at} von {n}. Esc führt zurück zu jetzt.</numerusform><numerusform>Das ist die Vergangenheit, nach Bearbeitung {at} von {n}. Esc führt zurück zu jetzt.</numerusform></translation>
    </message>
    <message>
        <source>Your annotations are kept under this name.</source>
        <translation>Ihre Annotationen werden unter diesem Namen geführt.</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Ihre Daten</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Bei Ihnen</translation>
    </message>
    <message>
        <source>[{start}, {end}) ends beyond the text, which has {length} characters</source>
        <translation>[{start}, {end}) endet hinter dem Text, der {length} Zeichen hat</translation>
    </message>
    <message>
        <source>[{start}, {end}) is not a range: it must start at 0 or later and end no earlier</source>
        <translation>[{start}, {end}) ist kein Bereich: Er muss bei 0 oder später beginnen und darf nicht früher enden</translation>
    </message>
    <message numerus="yes">
        <source>[{start}, {end}) is not a run of tokens: the document has {n}</source>
        <translation><numerusform>[{start}, {end}) ist keine Folge von Token: Das Dokument hat {n}</numerusform><numerusform>[{start}, {end}) ist keine Folge von Token: Das Dokument hat {n}</numerusform></translation>
    </message>
    <message>
        <source>[{start}, {end}) is not a valid range in a text of {length} characters</source>
        <translation>[{start}, {end}) ist kein gültiger Bereich in einem Text von {length} Zeichen</translation>
    </message>
    <message>
        <source>a card for people, the guidelines, and a description for machines</source>
        <translation>eine Karte für Menschen, die Richtlinien und eine Beschreibung für Maschinen</translation>
    </message>
    <message>
        <source>a compressed record is damaged ({fault:said})</source>
        <translation>ein komprimierter Record ist beschädigt ({fault:said})</translation>
    </message>
    <message>
        <source>a document and its part on each line</source>
        <translation>je Zeile ein Dokument und sein Teil</translation>
    </message>
    <message>
        <source>a document is in two groups of duplicates, or twice in one</source>
        <translation>Ein Dokument ist in zwei Dublettengruppen oder zweimal in einer</translation>
    </message>
    <message>
        <source>a field is missing or has the wrong type: {reason}</source>
        <translation>Ein Feld fehlt oder hat den falschen Typ: {reason}</translation>
    </message>
    <message>
        <source>a field is missing or wrong: {fault:said}</source>
        <translation>ein Feld fehlt oder ist falsch: {fault:said}</translation>
    </message>
    <message>
        <source>a file of the kind {key} contains pages and is not one itself</source>
        <translation>eine Datei der Art {key} enthält Seiten und ist selbst keine</translation>
    </message>
    <message>
        <source>a folder or a file</source>
        <translation>ein Ordner oder eine Datei</translation>
    </message>
    <message>
        <source>a folder, a file or a zip file</source>
        <translation>ein Ordner, eine Datei oder eine Zip-Datei</translation>
    </message>
    <message>
        <source>a hand-in is missing: there are {numbers}</source>
        <translation>Eine Abgabe fehlt: vorhanden sind {numbers}</translation>
    </message>
    <message>
        <source>a human</source>
        <translation>ein Mensch</translation>
    </message>
    <message>
        <source>a knowledge-base id</source>
        <translation>eine Kennung der Wissensbasis</translation>
    </message>
    <message>
        <source>a label's key must be a single letter, digit or symbol</source>
        <translation>Die Taste eines Labels muss ein einzelner Buchstabe, eine Ziffer oder ein Zeichen sein</translation>
    </message>
    <message>
        <source>a line break or tab at the edge of a fragment</source>
        <translation>Zeilenumbruch oder Tabulator am Rand eines Fragments</translation>
    </message>
    <message>
        <source>a link or device, not a file</source>
        <translation>eine Verknüpfung oder ein Gerät, keine Datei</translation>
    </message>
    <message>
        <source>a longer stretch</source>
        <translation>ein längeres Stück</translation>
    </message>
    <message>
        <source>a missing value is a problem of the page</source>
        <translation>ein fehlender Wert ist ein Problem der Seite</translation>
    </message>
    <message>
        <source>a model</source>
        <translation>ein Modell</translation>
    </message>
    <message>
        <source>a name needs at least one letter</source>
        <translation>Ein Name braucht mindestens einen Buchstaben</translation>
    </message>
    <message>
        <source>a new account needs a password: nothing was changed</source>
        <translation>ein neues Konto braucht ein Passwort: Nichts wurde geändert</translation>
    </message>
    <message>
        <source>a new label</source>
        <translation>ein neues Label</translation>
    </message>
    <message>
        <source>a new or empty folder</source>
        <translation>ein neuer oder leerer Ordner</translation>
    </message>
    <message>
        <source>a new scheme</source>
        <translation>ein neues Schema</translation>
    </message>
    <message>
        <source>a newer form of “{page}”: {key} carries your annotations over</source>
        <translation>eine neuere Fassung von „{page}“: {key} überträgt deine Annotationen</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>eine Notiz</translation>
    </message>
    <message>
        <source>a note for the guidelines needs labels, words or a place</source>
        <translation>Eine Notiz für die Richtlinien braucht Labels, Worte oder eine Stelle</translation>
    </message>
    <message>
        <source>a note is on “{target}”, which is not in the set</source>
        <translation>Eine Notiz gilt „{target}“, das nicht im Satz ist</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a page cannot be carried over to itself: name two pages</source>
        <translation>eine Seite kann nicht auf sich selbst übertragen werden: zwei Seiten angeben</translation>
    </message>
    <message>
        <source>a page saved by a browser with its resources; the resources are left out</source>
        <translation>eine Seite, die ein Browser mit ihren Ressourcen gespeichert hat; diese bleiben weg</translation>
    </message>
    <message>
        <source>a possessive ending</source>
        <translation>eine Genitivendung</translation>
    </message>
    <message>
        <source>a process that made a part of the export ended ({reason:said}); nothing was written: try again</source>
        <translation>Ein Prozess, der einen Teil des Exports machte, endete ({reason:said}); nichts wurde geschrieben: Versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>a project of INCEpTION with annotations in its own binary form only: export it again with a secondary format, such as UIMA CAS XMI</source>
        <translation>ein Projekt von INCEpTION mit Annotationen nur in dessen eigener Binärform: exportieren Sie es noch einmal mit einem zweiten Format, etwa UIMA CAS XMI</translation>
    </message>
    <message numerus="yes">
        <source>a qualification round of {wanted} pages needs as many with finished gold, and there are {n}</source>
        <translation><numerusform>eine Qualifikationsrunde mit {wanted} Seiten braucht ebenso viele mit fertigem Gold, und es gibt {n}</numerusform><numerusform>eine Qualifikationsrunde mit {wanted} Seiten braucht ebenso viele mit fertigem Gold, und es gibt {n}</numerusform></translation>
    </message>
    <message>
        <source>a record claims to have {length} bytes, which is impossible</source>
        <translation>ein Record gibt eine Länge von {length} Bytes an, was unmöglich ist</translation>
    </message>
    <message>
        <source>a record is larger than {most} MB</source>
        <translation>ein Datensatz ist größer als {most} MB</translation>
    </message>
    <message>
        <source>a record is shorter than it claims</source>
        <translation>ein Record ist kürzer als angegeben</translation>
    </message>
    <message>
        <source>a remark needs some words</source>
        <translation>Eine Anmerkung braucht ein paar Worte</translation>
    </message>
    <message>
        <source>a row of {table} refers to a row of {other} that does not exist</source>
        <translation>Eine Zeile von {table} verweist auf eine Zeile von {other}, die es nicht gibt</translation>
    </message>
    <message>
        <source>a rule of {label} goes by {name:quoted}, which such items do not have: choose one of {known}</source>
        <translation>eine Regel für {label} geht nach {name:quoted}, das solche Einträge nicht haben: Wählen Sie eines von {known}</translation>
    </message>
    <message>
        <source>a rule of {label} goes by {name} = {value:quoted}, which is no value of it: choose one of {known}</source>
        <translation>eine Regel für {label} geht nach {name} = {value:quoted}, was kein Wert davon ist: Wählen Sie einen von {known}</translation>
    </message>
    <message>
        <source>a segment must be one stretch of text</source>
        <translation>ein Segment muss ein zusammenhängendes Stück Text sein</translation>
    </message>
    <message>
        <source>a split by date needs its shares: give them with --split, such as 80/10/10</source>
        <translation>eine Aufteilung nach Datum braucht Anteile: geben Sie sie mit --split an, etwa 80/10/10</translation>
    </message>
    <message>
        <source>a split by folder or list stays as it is without a name: leave --split-name out</source>
        <translation>eine Aufteilung nach Ordnern oder Liste bleibt auch ohne Namen, wie sie ist: lassen Sie --split-name weg</translation>
    </message>
    <message>
        <source>a string contains a lone surrogate or NUL</source>
        <translation>eine Zeichenkette enthält ein halbes Surrogatpaar oder NUL</translation>
    </message>
    <message>
        <source>a time (ISO 8601)</source>
        <translation>eine Zeit (ISO 8601)</translation>
    </message>
    <message>
        <source>a title or form of address</source>
        <translation>ein Titel oder eine Anrede</translation>
    </message>
    <message>
        <source>a token contains NUL</source>
        <translation>ein Token enthält NUL</translation>
    </message>
    <message>
        <source>a value of type {type} cannot be journalled</source>
        <translation>Ein Wert vom Typ {type} kann nicht ins Journal geschrieben werden</translation>
    </message>
    <message>
        <source>a version set aside</source>
        <translation>eine beiseitegelegte Fassung</translation>
    </message>
    <message>
        <source>a whole number has {digits} digits; the limit is {most}</source>
        <translation>eine ganze Zahl hat {digits} Ziffern; höchstens {most} sind erlaubt</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>accept from {suggester}: {kept} of {n} mentions and events</source>
        <translation><numerusform>Vorschlag von {suggester} übernehmen: {kept} von {n} Erwähnung oder Ereignis</numerusform><numerusform>Vorschlag von {suggester} übernehmen: {kept} von {n} Erwähnungen und Ereignissen</numerusform></translation>
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
        <source>accept from {suggester}: {surface:quoted} as {role:role} of {event:type}</source>
        <translation>Vorschlag von {suggester} übernehmen: {surface:quoted} als {role:role} von {event:type}</translation>
    </message>
    <message>
        <source>accept from {suggester}: {type:type} {surface:quoted}</source>
        <translation>Vorschlag von {suggester} übernehmen: {type:type} {surface:quoted}</translation>
    </message>
    <message>
        <source>accept run</source>
        <translation>Folge übernehmen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
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
        <source>adding up what suggestions save…</source>
        <translation>zähle, was Vorschläge sparen …</translation>
    </message>
    <message>
        <source>adjudicate</source>
        <translation>entscheiden</translation>
    </message>
    <message>
        <source>adjusted Rand index of articles</source>
        <translation>korrigierter Rand-Index der Artikel</translation>
    </message>
    <message>
        <source>after every</source>
        <translation>nach je</translation>
    </message>
    <message>
        <source>against gold</source>
        <translation>gegen Gold</translation>
    </message>
    <message>
        <source>against most others</source>
        <translation>gegen die meisten anderen</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>einhellig</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>gleiche</translation>
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
        <source>all become {name}</source>
        <translation>alle werden {name}</translation>
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
        <source>all pages</source>
        <translation>alle Seiten</translation>
    </message>
    <message>
        <source>all stay what they are</source>
        <translation>alle bleiben, was sie sind</translation>
    </message>
    <message>
        <source>all text is labelled</source>
        <translation>Aller Text ist beschriftet</translation>
    </message>
    <message numerus="yes">
        <source>all {n} labels</source>
        <translation><numerusform>alle {n} Label</numerusform><numerusform>alle {n} Label</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>all {n} lines are {label:kind} now; for a part alone: undo, go to where it begins, press Return</source>
        <translation><numerusform>die eine Zeile ist jetzt {label:kind}; nur für einen Teil: rückgängig machen, zu seinem Anfang gehen, Eingabetaste drücken</numerusform><numerusform>alle {n} Zeilen sind jetzt {label:kind}; nur für einen Teil: rückgängig machen, zu seinem Anfang gehen, Eingabetaste drücken</numerusform></translation>
    </message>
    <message>
        <source>already decided: {answers}</source>
        <translation>schon entschieden: {answers}</translation>
    </message>
    <message>
        <source>always ask</source>
        <translation>immer fragen</translation>
    </message>
    <message>
        <source>an archive, imported and exported again, is not the same</source>
        <translation>ein Archiv ist nach Import und erneutem Export nicht dasselbe</translation>
    </message>
    <message>
        <source>an argument of event {id} is missing</source>
        <translation>Ein Argument des Ereignisses {id} fehlt</translation>
    </message>
    <message>
        <source>an article</source>
        <translation>ein Artikel (Wort)</translation>
    </message>
    <message numerus="yes">
        <source>an attribute has one value, here are {n}</source>
        <translation><numerusform>ein Attribut hat einen Wert, hier ist {n}</numerusform><numerusform>ein Attribut hat einen Wert, hier sind {n}</numerusform></translation>
    </message>
    <message>
        <source>an edit that was damaged, made again from what it changed</source>
        <translation>eine beschädigte Bearbeitung, wiederhergestellt aus dem, was sie geändert hat</translation>
    </message>
    <message>
        <source>an element has {count} attributes; the limit is {most}</source>
        <translation>ein Element hat {count} Attribute; höchstens {most} sind erlaubt</translation>
    </message>
    <message>
        <source>an end of it is missing</source>
        <translation>eines ihrer Enden fehlt</translation>
    </message>
    <message numerus="yes">
        <source>an estimate needs answers of at least {n} authors</source>
        <translation><numerusform>eine Schätzung braucht Antworten von mindestens {n} Autor</numerusform><numerusform>eine Schätzung braucht Antworten von mindestens {n} Autoren</numerusform></translation>
    </message>
    <message>
        <source>an event fills the role, and only mentions can</source>
        <translation>Ein Ereignis füllt die Rolle, und nur Erwähnungen können das</translation>
    </message>
    <message>
        <source>an export in the format {format}, which cannot be imported; annotator formats lists those that can</source>
        <translation>ein Export im Format {format}, das nicht importiert werden kann; annotator formats listet die möglichen</translation>
    </message>
    <message>
        <source>an id begins with T, E, R, A, M, N, # or *: this is no line of brat's</source>
        <translation>eine Kennung beginnt mit T, E, R, A, M, N, # oder *: das ist keine Zeile von brat</translation>
    </message>
    <message>
        <source>an item that is gone</source>
        <translation>etwas, das es nicht mehr gibt</translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <translation><numerusform>und {n} weiteres</numerusform><numerusform>und {n} weitere</numerusform></translation>
    </message>
    <message>
        <source>annotate</source>
        <translation>annotieren</translation>
    </message>
    <message>
        <source>annotate as…</source>
        <translation>annotieren als …</translation>
    </message>
    <message>
        <source>annotates</source>
        <translation>annotiert</translation>
    </message>
    <message>
        <source>annotating as {name}</source>
        <translation>Annotiert wird jetzt als {name}</translation>
    </message>
    <message>
        <source>annotation set</source>
        <translation>Annotationssatz</translation>
    </message>
    <message>
        <source>annotations of {author}: {reason}</source>
        <translation>Annotationen von {author}: {reason}</translation>
    </message>
    <message>
        <source>annotations on {documents} cannot be read ({reason}): run “annotator check”</source>
        <translation>Annotationen zu {documents} sind nicht lesbar ({reason}): „annotator check“ ausführen</translation>
    </message>
    <message>
        <source>annotations refer to {id}, which is not in the project</source>
        <translation>Annotationen verweisen auf {id}, das nicht im Projekt ist</translation>
    </message>
    <message>
        <source>another document of the dataset has the same page</source>
        <translation>ein anderes Dokument des Datensatzes hat dieselbe Seite</translation>
    </message>
    <message>
        <source>another file with this name comes after it</source>
        <translation>danach kommt eine andere Datei mit diesem Namen</translation>
    </message>
    <message>
        <source>another kind</source>
        <translation>andere Art</translation>
    </message>
    <message>
        <source>another label</source>
        <translation>anderes Label</translation>
    </message>
    <message>
        <source>another label: press its key, or Esc</source>
        <translation>anderes Label: seine Taste drücken, oder Esc</translation>
    </message>
    <message>
        <source>another page was opened before this could be done</source>
        <translation>Es wurde eine andere Seite geöffnet, bevor das geschehen konnte</translation>
    </message>
    <message numerus="yes">
        <source>another program has been writing to it for {n} seconds</source>
        <translation><numerusform>ein anderes Programm schreibt seit {n} Sekunde darin</numerusform><numerusform>ein anderes Programm schreibt seit {n} Sekunden darin</numerusform></translation>
    </message>
    <message>
        <source>answer</source>
        <translation>antworten</translation>
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
        <source>any number</source>
        <translation>beliebig oft</translation>
    </message>
    <message>
        <source>any text</source>
        <translation>beliebiger Text</translation>
    </message>
    <message>
        <source>argument {role}: {reason:said}</source>
        <translation>Argument {role}: {reason:said}</translation>
    </message>
    <message>
        <source>arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>arguments cut off in the windows of {window}: their fillers lie in another one</source>
        <translation>Argumente, die in den Fenstern {window} abgeschnitten sind: Was sie füllt, liegt in einem anderen</translation>
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
        <source>articles {asked:quoted}: choose first or all</source>
        <translation>Artikel {asked:quoted}: zur Wahl stehen first und all</translation>
    </message>
    <message>
        <source>as a list says</source>
        <translation>wie eine Liste sagt</translation>
    </message>
    <message>
        <source>as annotators see it</source>
        <translation>wie Annotierende sie sehen</translation>
    </message>
    <message>
        <source>as decided on {page}</source>
        <translation>wie entschieden auf {page}</translation>
    </message>
    <message>
        <source>as in the profile</source>
        <translation>wie im Profil</translation>
    </message>
    <message>
        <source>as much as now</source>
        <translation>so viel wie jetzt</translation>
    </message>
    <message>
        <source>as the files say, otherwise {name}</source>
        <translation>wie die Dateien es sagen, sonst {name}</translation>
    </message>
    <message>
        <source>as the project was at</source>
        <translation>so, wie das Projekt war am</translation>
    </message>
    <message>
        <source>aside</source>
        <translation>beiseitegelegt</translation>
    </message>
    <message>
        <source>ask</source>
        <translation>fragen</translation>
    </message>
    <message>
        <source>asking {name}…</source>
        <translation>{name} wird gefragt …</translation>
    </message>
    <message>
        <source>at first</source>
        <translation>anfangs</translation>
    </message>
    <message>
        <source>at first {value}</source>
        <translation>anfangs {value}</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>attribute value</source>
        <translation>Attributwert</translation>
    </message>
    <message>
        <source>attribute {attribute}: a choice needs values</source>
        <translation>Attribut {attribute}: Eine Auswahl braucht Werte</translation>
    </message>
    <message>
        <source>attribute {attribute}: the default “{value}” is not one of its values</source>
        <translation>Attribut {attribute}: Der Vorgabewert „{value}“ gehört nicht zu den Werten</translation>
    </message>
    <message>
        <source>attribute {attribute}: “{value}” cannot be retired, as it counts where nothing is said: choose another default first</source>
        <translation>Attribut {attribute}: „{value}“ kann nicht ausscheiden, da es gilt, wo nichts angegeben ist: wählen Sie zuerst einen anderen Vorgabewert</translation>
    </message>
    <message>
        <source>attribute {attribute}: “{value}” has a name, but it is not one of its values</source>
        <translation>Attribut {attribute}: „{value}“ hat einen Namen, gehört aber nicht zu den Werten</translation>
    </message>
    <message>
        <source>attribute {attribute}: “{value}” is retired, but it is not one of its values</source>
        <translation>Attribut {attribute}: „{value}“ ist ausgeschieden, gehört aber nicht zu seinen Werten</translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>attribution</source>
        <translation>Quellenangabe</translation>
    </message>
    <message>
        <source>author</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>away from gold</source>
        <translation>weg vom Gold</translation>
    </message>
    <message>
        <source>back</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>back to now</source>
        <translation>zurück zu jetzt</translation>
    </message>
    <message>
        <source>backed up as {name}</source>
        <translation>gesichert als {name}</translation>
    </message>
    <message>
        <source>becomes</source>
        <translation>wird</translation>
    </message>
    <message>
        <source>becomes {name}</source>
        <translation>wird {name}</translation>
    </message>
    <message>
        <source>before a backup was restored</source>
        <translation>bevor eine Sicherung zurückgeholt wurde</translation>
    </message>
    <message>
        <source>before a repair</source>
        <translation>vor einer Reparatur</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>vor einem Import</translation>
    </message>
    <message>
        <source>before files were taken in</source>
        <translation>bevor Dateien aufgenommen wurden</translation>
    </message>
    <message>
        <source>before many things were deleted</source>
        <translation>bevor vieles gelöscht wurde</translation>
    </message>
    <message>
        <source>before the project got a newer format</source>
        <translation>bevor das Projekt ein neueres Format bekam</translation>
    </message>
    <message>
        <source>before the scheme was changed</source>
        <translation>bevor das Schema geändert wurde</translation>
    </message>
    <message>
        <source>being estimated</source>
        <translation>wird geschätzt</translation>
    </message>
    <message>
        <source>beside {project} lay a log that is not its own, from before the file was replaced: it was set aside as {log}, and {project} is as it was copied</source>
        <translation>neben {project} lag ein Log, das nicht dazugehört, aus der Zeit vor dem Ersetzen der Datei: Es wurde als {log} beiseitegelegt, und {project} ist so, wie es kopiert wurde</translation>
    </message>
    <message>
        <source>between people</source>
        <translation>zwischen Leuten</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>blank line</source>
        <translation>leere Zeile</translation>
    </message>
    <message>
        <source>blocks that are part content; dragnet takes one as content above 0.1 of its tokens</source>
        <translation>Blöcke, die zum Teil Inhalt sind; dragnet nimmt einen ab 0,1 seiner Tokens als Inhalt</translation>
    </message>
    <message>
        <source>blocks {name:quoted}: [{start}, {end}) and [{next_start}, {next_end}) overlap or are out of order; give blocks in text order</source>
        <translation>Blöcke {name:quoted}: [{start}, {end}) und [{next_start}, {next_end}) überlappen oder stehen in falscher Reihenfolge; geben Sie die Blöcke in Textfolge</translation>
    </message>
    <message>
        <source>blocks {name:quoted}: [{start}, {end}) reaches past the text of {length} characters; give blocks of this text</source>
        <translation>Blöcke {name:quoted}: [{start}, {end}) reicht über den Text von {length} Zeichen hinaus; geben Sie Blöcke dieses Textes</translation>
    </message>
    <message>
        <source>boilerplate</source>
        <translation>Boilerplate</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>bookmark {id} is at {position}, before the text</source>
        <translation>Lesezeichen {id} steht bei {position}, vor dem Text</translation>
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
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>both have annotations on this page that have no common beginning</source>
        <translation>beide haben zu dieser Seite Annotationen ohne gemeinsamen Anfang</translation>
    </message>
    <message>
        <source>both names are of the same page: name the older page, then the newer one</source>
        <translation>beide Namen meinen dieselbe Seite: erst die ältere, dann die neuere Seite angeben</translation>
    </message>
    <message>
        <source>boundary similarity, by sentences</source>
        <translation>Grenzähnlichkeit, nach Sätzen</translation>
    </message>
    <message>
        <source>brat standoff</source>
        <translation>brat-Standoff</translation>
    </message>
    <message numerus="yes">
        <source>bring back from {suggester}: {n} mentions and events</source>
        <translation><numerusform>Vorschlag von {suggester} zurückholen: {n} Erwähnung oder Ereignis</numerusform><numerusform>Vorschlag von {suggester} zurückholen: {n} Erwähnungen und Ereignisse</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>bring back from {suggester}: {n} segments</source>
        <translation><numerusform>Vorschlag von {suggester} zurückholen: {n} Segment</numerusform><numerusform>Vorschlag von {suggester} zurückholen: {n} Segmente</numerusform></translation>
    </message>
    <message>
        <source>bring back from {suggester}: {surface:quoted} as {role:role} of {event:type}</source>
        <translation>Vorschlag von {suggester} zurückholen: {surface:quoted} als {role:role} von {event:type}</translation>
    </message>
    <message>
        <source>bring back from {suggester}: {type:type} {surface:quoted}</source>
        <translation>Vorschlag von {suggester} zurückholen: {type:type} {surface:quoted}</translation>
    </message>
    <message>
        <source>by</source>
        <translation>bis</translation>
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
        <source>by date, oldest in train</source>
        <translation>nach Datum, die ältesten in train</translation>
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
        <source>by rule</source>
        <translation>nach Regel</translation>
    </message>
    <message>
        <source>by rule: all annotators agreed</source>
        <translation>nach Regel: alle Annotierenden waren sich einig</translation>
    </message>
    <message>
        <source>by rule: all annotators but one agreed</source>
        <translation>nach Regel: alle bis auf eine Person waren sich einig</translation>
    </message>
    <message>
        <source>by rule: it follows from another decision</source>
        <translation>nach Regel: folgt aus einer anderen Entscheidung</translation>
    </message>
    <message>
        <source>by rule: most annotators agreed</source>
        <translation>nach Regel: die Mehrheit war sich einig</translation>
    </message>
    <message>
        <source>by rule: nobody who said something was against it</source>
        <translation>nach Regel: niemand hat etwas anderes gesagt</translation>
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
        <source>by the folders pages came from</source>
        <translation>nach den Ordnern der Seiten</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>von {name}</translation>
    </message>
    <message>
        <source>came again</source>
        <translation>wieder da</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>zurückgekommen</translation>
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
        <source>cannot redo “{edit:said}”: it also changed the page {page}, where a later edit builds on it ({reason})</source>
        <translation>„{edit:said}“ lässt sich nicht wiederholen: Es änderte auch die Seite {page}, wo eine spätere Änderung darauf aufbaut ({reason})</translation>
    </message>
    <message>
        <source>cannot undo “{edit:said}”: it also changed the page {page}, where a later edit builds on it ({reason})</source>
        <translation>„{edit:said}“ lässt sich nicht rückgängig machen: Es änderte auch die Seite {page}, wo eine spätere Änderung darauf aufbaut ({reason})</translation>
    </message>
    <message numerus="yes">
        <source>carry over {n} items from {page:quoted}</source>
        <translation><numerusform>{n} Eintrag aus {page:quoted} übertragen</numerusform><numerusform>{n} Einträge aus {page:quoted} übertragen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>carry over {n} items of {author} from {page:quoted}</source>
        <translation><numerusform>{n} Eintrag von {author} aus {page:quoted} übertragen</numerusform><numerusform>{n} Einträge von {author} aus {page:quoted} übertragen</numerusform></translation>
    </message>
    <message>
        <source>change</source>
        <translation>ändern</translation>
    </message>
    <message>
        <source>change bookmark</source>
        <translation>Lesezeichen ändern</translation>
    </message>
    <message>
        <source>change labels to those of {scheme:quoted} {version}</source>
        <translation>Labels auf die von {scheme:quoted} {version} umstellen</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>seither geändert</translation>
    </message>
    <message>
        <source>changed · no errors</source>
        <translation>geändert · keine Fehler</translation>
    </message>
    <message>
        <source>character</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>characters under no segment, written as boilerplate</source>
        <translation>Zeichen ohne Segment, als Boilerplate geschrieben</translation>
    </message>
    <message>
        <source>characters, CRLF as one</source>
        <translation>Zeichen, CRLF als eins</translation>
    </message>
    <message>
        <source>characters, CRLF as two</source>
        <translation>Zeichen, CRLF als zwei</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>wird geprüft …</translation>
    </message>
    <message>
        <source>choose at least one</source>
        <translation>wählen Sie mindestens eins</translation>
    </message>
    <message>
        <source>choose events that belong to {cluster}</source>
        <translation>Ereignisse wählen, die zu {cluster} gehören</translation>
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
        <source>clicks</source>
        <translation>Klicks</translation>
    </message>
    <message>
        <source>close event</source>
        <translation>Ereignis schließen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>control characters, for which XML has no place, written as U+FFFD</source>
        <translation>Steuerzeichen, für die XML keinen Platz hat, als U+FFFD geschrieben</translation>
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
        <source>crosses a longer mention</source>
        <translation>überschneidet eine längere Erwähnung</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>täglich</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>damaged ({reason:said})</source>
        <translation>beschädigt ({reason:said})</translation>
    </message>
    <message>
        <source>damaged, set aside before a backup was restored</source>
        <translation>beschädigt, beiseitegelegt, bevor eine Sicherung zurückgeholt wurde</translation>
    </message>
    <message numerus="yes">
        <source>decide on {n} questions</source>
        <translation><numerusform>{n} Frage entscheiden</numerusform><numerusform>{n} Fragen entscheiden</numerusform></translation>
    </message>
    <message>
        <source>decide on {surface:quoted} as {suggester}: {said}</source>
        <translation>{surface:quoted} entscheiden wie {suggester}: {said}</translation>
    </message>
    <message>
        <source>decide on {surface:quoted}: nothing</source>
        <translation>{surface:quoted} entscheiden: nichts</translation>
    </message>
    <message>
        <source>decide on {surface:quoted}: {said}</source>
        <translation>{surface:quoted} entscheiden: {said}</translation>
    </message>
    <message>
        <source>decide one of them first, or press the number of a version</source>
        <translation>entscheiden Sie erst eine davon oder drücken Sie die Nummer einer Fassung</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>decided by hand</source>
        <translation>von Hand entschieden</translation>
    </message>
    <message>
        <source>decided by {name}</source>
        <translation>entschieden von {name}</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>Entscheidung</translation>
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
    <message numerus="yes">
        <source>difference {at} of {n}</source>
        <translation><numerusform>Unterschied {at} von {n}</numerusform><numerusform>Unterschied {at} von {n}</numerusform></translation>
    </message>
    <message>
        <source>different</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>discontinuous</source>
        <translation>nicht zusammenhängend</translation>
    </message>
    <message>
        <source>discontinuous spans in fragments that are linked</source>
        <translation>unterbrochene Spannen in verbundenen Teilen</translation>
    </message>
    <message>
        <source>discontinuous spans written from their start to their end, with their fragments beside</source>
        <translation>unterbrochene Spannen, von Anfang bis Ende geschrieben, mit ihren Teilen daneben</translation>
    </message>
    <message>
        <source>doccano</source>
        <translation>doccano</translation>
    </message>
    <message>
        <source>document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>document {document}: its stored source is damaged ({reason})</source>
        <translation>Dokument {document}: Die gespeicherte Quelle ist beschädigt ({reason})</translation>
    </message>
    <message>
        <source>document {document}: the sets of {first} and {second} are about different texts; compare sets of one document</source>
        <translation>Dokument {document}: die Sätze von {first} und {second} betreffen verschiedene Texte; vergleichen Sie Sätze eines Dokuments</translation>
    </message>
    <message>
        <source>document {document}: {reason}</source>
        <translation>Dokument {document}: {reason}</translation>
    </message>
    <message>
        <source>documents.json: a field is missing or wrong: {fault:said}</source>
        <translation>documents.json: ein Feld fehlt oder ist falsch: {fault:said}</translation>
    </message>
    <message>
        <source>documents.json: {fault:said}</source>
        <translation>documents.json: {fault:said}</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>passt nicht</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>done by others</source>
        <translation>von anderen fertiggestellt</translation>
    </message>
    <message>
        <source>drawn by content</source>
        <translation>nach Inhalt gezogen</translation>
    </message>
    <message>
        <source>drift</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>due {date}</source>
        <translation>fällig am {date}</translation>
    </message>
    <message>
        <source>each attribute has one value only; 100 % the same</source>
        <translation>jedes Attribut hat nur einen Wert; zu 100 % gleich</translation>
    </message>
    <message>
        <source>each piece counts by itself, also two in a row</source>
        <translation>jedes Stück zählt für sich, auch zwei hintereinander</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>früher</translation>
    </message>
    <message>
        <source>edge</source>
        <translation>Grenze</translation>
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
        <source>edits</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>elsewhere: {before} became {after}</source>
        <translation>anderswo: aus {before} wurde {after}</translation>
    </message>
    <message>
        <source>elsewhere: {item} stands there now</source>
        <translation>anderswo: dort steht jetzt {item}</translation>
    </message>
    <message>
        <source>elsewhere: {item} was deleted</source>
        <translation>anderswo: {item} wurde gelöscht</translation>
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
        <source>end of line</source>
        <translation>Zeilenende</translation>
    </message>
    <message>
        <source>entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>entity type</source>
        <translation>Entitätstyp</translation>
    </message>
    <message>
        <source>entry {name:quoted}</source>
        <translation>Eintrag {name:quoted}</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>error rate</source>
        <translation>Fehlerquote</translation>
    </message>
    <message>
        <source>escape sequences of an encoding such as ISO-2022-JP stand in the text; give the encoding it is in, or convert the file to UTF-8</source>
        <translation>im Text stehen Steuerfolgen einer Kodierung wie ISO-2022-JP; geben Sie die Kodierung an oder wandeln Sie die Datei in UTF-8 um</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message numerus="yes">
        <source>estimate, from {n} items</source>
        <translation><numerusform>Schätzung aus {n} Fall</numerusform><numerusform>Schätzung aus {n} Fällen</numerusform></translation>
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
        <source>event type</source>
        <translation>Ereignistyp</translation>
    </message>
    <message>
        <source>event {id}</source>
        <translation>Ereignis {id}</translation>
    </message>
    <message>
        <source>event {id}: its {role} “{target}” is not in the set</source>
        <translation>Ereignis {id}: {role} „{target}“ ist nicht im Satz</translation>
    </message>
    <message>
        <source>event {item}: there is no event cluster “{id}”</source>
        <translation>Ereignis {item}: Es gibt kein Ereigniscluster „{id}“</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>events of its type: {hits}</source>
        <translation>Ereignisse ihres Typs: {hits}</translation>
    </message>
    <message>
        <source>every fragment of a span needs at least one character</source>
        <translation>Jedes Fragment einer Spanne braucht mindestens ein Zeichen</translation>
    </message>
    <message>
        <source>every question on this page is decided</source>
        <translation>alle Fragen dieser Seite sind entschieden</translation>
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
        <source>example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>expected Equiv and the ids of what is the same</source>
        <translation>erwartet werden Equiv und die Kennungen dessen, was dasselbe ist</translation>
    </message>
    <message>
        <source>expected NAME ID, or NAME ID VALUE</source>
        <translation>erwartet wird NAME KENNUNG oder NAME KENNUNG WERT</translation>
    </message>
    <message>
        <source>expected TYPE Arg1:ID Arg2:ID</source>
        <translation>erwartet wird TYP Arg1:KENNUNG Arg2:KENNUNG</translation>
    </message>
    <message>
        <source>expected TYPE ID BASE:ID and the name after a tab</source>
        <translation>erwartet wird TYP KENNUNG BASIS:ID und nach einem Tabulator der Name</translation>
    </message>
    <message>
        <source>expected TYPE ID and the note after a tab</source>
        <translation>erwartet wird TYP KENNUNG und nach einem Tabulator die Notiz</translation>
    </message>
    <message>
        <source>expected TYPE START END[;START END] and the text after a tab</source>
        <translation>erwartet wird TYPE START END[;START END] und nach einem Tabulator der Text</translation>
    </message>
    <message>
        <source>expected TYPE:TRIGGER and ROLE:TARGET</source>
        <translation>erwartet wird TYPE:TRIGGER und ROLE:TARGET</translation>
    </message>
    <message numerus="yes">
        <source>expected a number, a place and {n} columns, divided by tabs</source>
        <translation><numerusform>Erwartet werden eine Nummer, eine Stelle und {n} Spalte, durch Tabulatoren getrennt</numerusform><numerusform>Erwartet werden eine Nummer, eine Stelle und {n} Spalten, durch Tabulatoren getrennt</numerusform></translation>
    </message>
    <message>
        <source>extend segment to here</source>
        <translation>Segment bis hierher erweitern</translation>
    </message>
    <message>
        <source>extent</source>
        <translation>Ausdehnung</translation>
    </message>
    <message>
        <source>feedback</source>
        <translation>Rückmeldung</translation>
    </message>
    <message>
        <source>feedback on hand-in {number} of gold was seen, which does not exist</source>
        <translation>Rückmeldung zu Abgabe {number} von gold wurde gesehen, die es nicht gibt</translation>
    </message>
    <message>
        <source>fewer labels</source>
        <translation>weniger Label</translation>
    </message>
    <message>
        <source>file deleted</source>
        <translation>Datei gelöscht</translation>
    </message>
    <message>
        <source>file moved</source>
        <translation>Datei verschoben</translation>
    </message>
    <message>
        <source>file not reachable</source>
        <translation>Datei nicht erreichbar</translation>
    </message>
    <message>
        <source>file replaced</source>
        <translation>Datei ersetzt</translation>
    </message>
    <message>
        <source>file written over</source>
        <translation>Datei überschrieben</translation>
    </message>
    <message>
        <source>file {name}</source>
        <translation>Datei {name}</translation>
    </message>
    <message>
        <source>finding near-duplicates needs a library that is not installed: pip install 'annotator[duplicates]'</source>
        <translation>die Suche nach beinahe gleichen Seiten braucht eine Bibliothek, die nicht installiert ist: pip install 'annotator[duplicates]'</translation>
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
        <source>for everybody</source>
        <translation>für alle</translation>
    </message>
    <message>
        <source>format is {found:quoted}; expected {project} or {document}</source>
        <translation>format ist {found:quoted}; erwartet wird {project} oder {document}</translation>
    </message>
    <message>
        <source>frame of “{words}” copied: go to another trigger and press Ctrl+Shift+V</source>
        <translation>Rahmen von „{words}“ kopiert: zu einem anderen Auslöser gehen und Strg+Umschalt+V drücken</translation>
    </message>
    <message>
        <source>free: {keys}</source>
        <translation>frei: {keys}</translation>
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
        <source>from {n} pages on</source>
        <translation>ab {n} Seiten</translation>
    </message>
    <message>
        <source>from “{words}”: go to where it leads with Tab and Enter, or click it</source>
        <translation>von „{words}“: mit Tab und Eingabe zum Ziel gehen oder es anklicken</translation>
    </message>
    <message>
        <source>full text</source>
        <translation>Volltext</translation>
    </message>
    <message>
        <source>function words</source>
        <translation>Funktionswörter</translation>
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
        <source>goes</source>
        <translation>entfällt</translation>
    </message>
    <message>
        <source>goes with the rest</source>
        <translation>geht mit dem Rest</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>gold (rows) and people</source>
        <translation>Gold (Zeilen) und Leute</translation>
    </message>
    <message>
        <source>gold is finished: see what became of your work</source>
        <translation>Gold ist fertig: sehen Sie, was aus Ihrer Arbeit wurde</translation>
    </message>
    <message>
        <source>gold is nobody: name the people who are to do it, or use --task adjudicate</source>
        <translation>gold ist niemand: Nennen Sie die Personen, die es tun sollen, oder nehmen Sie --task adjudicate</translation>
    </message>
    <message>
        <source>gold is where reviews are kept: take a name of your own</source>
        <translation>Unter gold stehen die Ergebnisse der Prüfung: Nehmen Sie einen eigenen Namen</translation>
    </message>
    <message>
        <source>gold keeps it</source>
        <translation>Gold behält es</translation>
    </message>
    <message>
        <source>gold loses it</source>
        <translation>Gold verliert es</translation>
    </message>
    <message>
        <source>gold of this page is finished: set it back to in progress first</source>
        <translation>Gold dieser Seite ist fertig: setzen Sie es zuerst zurück in Arbeit</translation>
    </message>
    <message>
        <source>gold of this page is not finished, and no other page came back</source>
        <translation>Gold dieser Seite ist nicht fertig, und keine andere Seite ist zurückgekommen</translation>
    </message>
    <message>
        <source>gold of {document} is not finished, or {author} has not handed it in</source>
        <translation>Gold von {document} ist nicht fertig, oder {author} hat die Seite nicht abgegeben</translation>
    </message>
    <message>
        <source>gold says what you said</source>
        <translation>Gold sagt dasselbe wie Sie</translation>
    </message>
    <message>
        <source>gold that is not handed in, or has open questions, too</source>
        <translation>auch Gold, das nicht abgegeben ist oder offene Fragen hat</translation>
    </message>
    <message>
        <source>gold was annotated by hand here</source>
        <translation>Gold wurde hier von Hand annotiert</translation>
    </message>
    <message>
        <source>grapheme clusters</source>
        <translation>Graphem-Cluster</translation>
    </message>
    <message>
        <source>guideline note {id} cannot be read ({reason})</source>
        <translation>Die Notiz {id} für die Richtlinien ist nicht lesbar ({reason})</translation>
    </message>
    <message>
        <source>guideline note {id} has an example on a page that is missing</source>
        <translation>Die Notiz {id} für die Richtlinien hat ein Beispiel auf einer Seite, die fehlt</translation>
    </message>
    <message>
        <source>hand-in {number} cannot be read ({reason})</source>
        <translation>Abgabe {number} ist nicht lesbar ({reason})</translation>
    </message>
    <message>
        <source>hand-in {number} is of revision {revision}, still to come</source>
        <translation>Abgabe {number} gehört zu Revision {revision}, die erst noch kommt</translation>
    </message>
    <message>
        <source>hand-in {number} of {author} on {document} cannot be read ({reason}): run “annotator check”</source>
        <translation>Abgabe {number} von {author} zu {document} ist nicht lesbar ({reason}): „annotator check“ ausführen</translation>
    </message>
    <message>
        <source>hand-in {number} of {author}: {reason:said}</source>
        <translation>Abgabe {number} von {author}: {reason:said}</translation>
    </message>
    <message>
        <source>hand-ins have changed: what they agree on now is taken on demand</source>
        <translation>Abgaben haben sich geändert: Worüber sie jetzt einig sind, wird auf Wunsch übernommen</translation>
    </message>
    <message>
        <source>hand-ins, remarks and assignments are not in an archive as of a moment: annotator copy --at keeps them</source>
        <translation>Abgaben, Anmerkungen und Zuteilungen stehen nicht in einem Archiv zu einem Zeitpunkt: annotator copy --at behält sie</translation>
    </message>
    <message>
        <source>hard to read {page}</source>
        <translation>{page} schwer zu lesen</translation>
    </message>
    <message>
        <source>hard to tell from {name} {page}, {sight}</source>
        <translation>{page} schwer von {name} zu unterscheiden, {sight}</translation>
    </message>
    <message>
        <source>has still to be said</source>
        <translation>ist noch zu entscheiden</translation>
    </message>
    <message>
        <source>here: {edits}</source>
        <translation>hier: {edits}</translation>
    </message>
    <message>
        <source>here: {mine}; in the file: {theirs}</source>
        <translation>hier: {mine}; in der Datei: {theirs}</translation>
    </message>
    <message numerus="yes">
        <source>history of this page: {n} edits</source>
        <translation><numerusform>Verlauf dieser Seite: {n} Bearbeitung</numerusform><numerusform>Verlauf dieser Seite: {n} Bearbeitungen</numerusform></translation>
    </message>
    <message>
        <source>how much room there is in {folder} is not known: {reason}</source>
        <translation>wie viel Platz in {folder} ist, ist nicht bekannt: {reason}</translation>
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
        <source>in the file: {edits}</source>
        <translation>in der Datei: {edits}</translation>
    </message>
    <message>
        <source>in the same place as another mention</source>
        <translation>an derselben Stelle wie eine andere Erwähnung</translation>
    </message>
    <message>
        <source>is left out</source>
        <translation>wird weggelassen</translation>
    </message>
    <message>
        <source>it belongs to no region that was read</source>
        <translation>es gehört zu keinem Bereich, der gelesen wurde</translation>
    </message>
    <message>
        <source>it belongs to {target}, which does not exist</source>
        <translation>gehört zu {target}, das es nicht gibt</translation>
    </message>
    <message>
        <source>it builds on an edit that no longer fits</source>
        <translation>Sie baut auf einer Änderung auf, die nicht mehr passt</translation>
    </message>
    <message>
        <source>it cannot be decoded: {fault:said}</source>
        <translation>nicht dekodierbar: {fault:said}</translation>
    </message>
    <message>
        <source>it cannot be read: {fault:said}</source>
        <translation>nicht lesbar: {fault:said}</translation>
    </message>
    <message>
        <source>it cannot be unpacked: {fault:said}</source>
        <translation>kann nicht entpackt werden: {fault:said}</translation>
    </message>
    <message>
        <source>it cannot be unpacked: {reason:said}</source>
        <translation>sie kann nicht entpackt werden: {reason:said}</translation>
    </message>
    <message>
        <source>it contains no records</source>
        <translation>sie enthält keine Datensätze</translation>
    </message>
    <message>
        <source>it contains no tokens</source>
        <translation>enthält keine Tokens</translation>
    </message>
    <message>
        <source>it ended with code {code}</source>
        <translation>er endete mit dem Code {code}</translation>
    </message>
    <message>
        <source>it goes by {attribute}</source>
        <translation>es richtet sich nach {attribute}</translation>
    </message>
    <message>
        <source>it goes from one window to another</source>
        <translation>es reicht von einem Fenster in ein anderes</translation>
    </message>
    <message>
        <source>it has a password</source>
        <translation>sie hat ein Passwort</translation>
    </message>
    <message>
        <source>it has a password: unpack it with that, and import the folder</source>
        <translation>sie hat ein Passwort: entpacken Sie sie damit, und importieren Sie den Ordner</translation>
    </message>
    <message>
        <source>it has no label</source>
        <translation>sie hat kein Label</translation>
    </message>
    <message>
        <source>it has no place (charseq)</source>
        <translation>Es hat keine Stelle (charseq)</translation>
    </message>
    <message>
        <source>it has no text</source>
        <translation>er hat keinen Text</translation>
    </message>
    <message>
        <source>it has no text (no Sofa with a sofaString)</source>
        <translation>Sie hat keinen Text (keine Sofa mit einem sofaString)</translation>
    </message>
    <message numerus="yes">
        <source>it has the tag {tag}, but the file of names beside it names only {n}</source>
        <translation><numerusform>das Tag {tag} kommt vor, aber die Datei mit den Namen daneben nennt nur {n}</numerusform><numerusform>das Tag {tag} kommt vor, aber die Datei mit den Namen daneben nennt nur {n}</numerusform></translation>
    </message>
    <message>
        <source>it has {tokens} tokens, but {tags} tags</source>
        <translation>{tokens} Token, aber {tags} Tags</translation>
    </message>
    <message>
        <source>it holds more than {most} files: unpack it yourself, and import the folder</source>
        <translation>sie enthält mehr als {most} Dateien: entpacken Sie sie selbst, und importieren Sie den Ordner</translation>
    </message>
    <message>
        <source>it is about the whole page, not about an article</source>
        <translation>betrifft die ganze Seite, keinen Artikel</translation>
    </message>
    <message>
        <source>it is anchored to tokens that are not there</source>
        <translation>Es ist an Token verankert, die es nicht gibt</translation>
    </message>
    <message>
        <source>it is no file of ACE: it has no document</source>
        <translation>Das ist keine Datei von ACE: Sie hat kein document</translation>
    </message>
    <message>
        <source>it is no file of ECB+: no Document with tokens</source>
        <translation>Das ist keine Datei von ECB+: kein Document mit Token</translation>
    </message>
    <message>
        <source>it is not an HTML page</source>
        <translation>das ist keine HTML-Seite</translation>
    </message>
    <message>
        <source>it is not there, or cannot be unpacked</source>
        <translation>sie ist nicht da oder lässt sich nicht entpacken</translation>
    </message>
    <message>
        <source>it is not well-formed XML: {fault:said}</source>
        <translation>Das ist kein wohlgeformtes XML: {fault:said}</translation>
    </message>
    <message>
        <source>it is not {encoding} (byte {byte}): say which encoding it is in</source>
        <translation>sie ist nicht in {encoding} (Byte {byte}): Geben Sie ihre Kodierung an</translation>
    </message>
    <message>
        <source>it links two articles</source>
        <translation>verknüpft zwei Artikel</translation>
    </message>
    <message>
        <source>it overlaps segment {id}</source>
        <translation>überlappt mit Segment {id}</translation>
    </message>
    <message>
        <source>it refers to an entity or event cluster that does not exist in the project</source>
        <translation>Es verweist auf eine Entität oder ein Ereigniscluster, die es im Projekt nicht gibt</translation>
    </message>
    <message>
        <source>it stands elsewhere now</source>
        <translation>steht jetzt an anderer Stelle</translation>
    </message>
    <message>
        <source>it tells about the files beside it and is no page; to read it as one, import the file itself</source>
        <translation>sie beschreibt die Dateien daneben und ist keine Seite; importieren Sie die Datei selbst, um sie als Seite zu lesen</translation>
    </message>
    <message>
        <source>it unpacks to more than {most} MB: unpack it yourself, and import the folder</source>
        <translation>sie ist entpackt größer als {most} MB: entpacken Sie sie selbst, und importieren Sie den Ordner</translation>
    </message>
    <message>
        <source>it unpacks to {needed} MB, and there are {free} MB for temporary files: make room, or set TMPDIR</source>
        <translation>sie ist entpackt {needed} MB groß, und für temporäre Dateien sind {free} MB da: schaffen Sie Platz, oder setzen Sie TMPDIR</translation>
    </message>
    <message>
        <source>it was ended by signal {signal}</source>
        <translation>er wurde durch das Signal {signal} beendet</translation>
    </message>
    <message>
        <source>item {id}</source>
        <translation>Element {id}</translation>
    </message>
    <message>
        <source>item {number}</source>
        <translation>Eintrag {number}</translation>
    </message>
    <message>
        <source>items</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>its body is compressed as {coding}, which cannot be decoded</source>
        <translation>der Inhalt ist als {coding} komprimiert und kann nicht dekodiert werden</translation>
    </message>
    <message>
        <source>its bytes are in the project as {name:quoted}, read as {encoding} into another text: run annotator encoding on that page, or import this one with --encoding</source>
        <translation>ihre Bytes sind im Projekt als {name:quoted}, als {encoding} zu einem anderen Text gelesen: annotator encoding auf jene Seite anwenden oder diese mit --encoding importieren</translation>
    </message>
    <message>
        <source>its bytes are in the project as {name:quoted}, where another text was made of them</source>
        <translation>ihre Bytes sind im Projekt als {name:quoted}, wo ein anderer Text daraus gemacht wurde</translation>
    </message>
    <message>
        <source>its chunks are damaged or end too soon; what there is was read</source>
        <translation>die Chunks sind beschädigt oder enden zu früh; gelesen wurde, was da ist</translation>
    </message>
    <message>
        <source>its compressed body ends too soon; what there is was read</source>
        <translation>der komprimierte Inhalt endet zu früh; gelesen wurde, was da ist</translation>
    </message>
    <message>
        <source>its compressed body is damaged ({fault:said})</source>
        <translation>der komprimierte Inhalt ist beschädigt ({fault:said})</translation>
    </message>
    <message>
        <source>its document type declares entities, which could load other files: take the declaration out</source>
        <translation>Ihr Dokumenttyp erklärt Entitäten, die andere Dateien laden könnten: Nehmen Sie die Erklärung heraus</translation>
    </message>
    <message>
        <source>its event is lost</source>
        <translation>sein Ereignis geht verloren</translation>
    </message>
    <message>
        <source>its first line is not #FORMAT=WebAnno TSV 3.…</source>
        <translation>Die erste Zeile ist nicht #FORMAT=WebAnno TSV 3.…</translation>
    </message>
    <message>
        <source>its first line must name its columns: # global.columns = ID FORM NER MISC</source>
        <translation>Die erste Zeile muss die Spalten nennen: # global.columns = ID FORM NER MISC</translation>
    </message>
    <message>
        <source>its first or last word is gone</source>
        <translation>das erste oder letzte Wort fehlt</translation>
    </message>
    <message>
        <source>its format is “{found}”, not “{expected}”</source>
        <translation>Das Format ist „{found}“, nicht „{expected}“</translation>
    </message>
    <message>
        <source>its id belongs to a page with another text</source>
        <translation>ihre ID gehört hier zu einer Seite mit anderem Text</translation>
    </message>
    <message>
        <source>its letter</source>
        <translation>ihr Buchstabe</translation>
    </message>
    <message>
        <source>its mention is lost</source>
        <translation>seine Erwähnung geht verloren</translation>
    </message>
    <message>
        <source>its name is that of {other} but for letters' case or accents: rename one</source>
        <translation>ihr Name unterscheidet sich von {other} nur in Groß-/Kleinschreibung oder Akzenten: Benennen Sie eine der beiden um</translation>
    </message>
    <message>
        <source>its node map ends at {end}, but its text has {length} characters</source>
        <translation>Die Knotenkarte endet bei {end}, der Text hat aber {length} Zeichen</translation>
    </message>
    <message>
        <source>its own words changed</source>
        <translation>der Wortlaut hat sich geändert</translation>
    </message>
    <message>
        <source>its records are annotated ({title}, field {field:quoted}), and this cannot be read: convert it to one of {known}, or import the text alone with --format scraped --text-field</source>
        <translation>ihre Datensätze sind annotiert ({title}, Feld {field:quoted}), und das kann nicht gelesen werden: wandeln Sie sie in eines von {known} um oder importieren Sie nur den Text mit --format scraped --text-field</translation>
    </message>
    <message>
        <source>its rows are annotated in brackets (CoNLL-2012), and this cannot be read: convert it to one of {known}</source>
        <translation>ihre Zeilen sind in Klammern annotiert (CoNLL-2012), und das kann nicht gelesen werden: Wandeln Sie sie um in eines von {known}</translation>
    </message>
    <message>
        <source>its source bytes were not kept</source>
        <translation>die Quellbytes wurden nicht aufbewahrt</translation>
    </message>
    <message>
        <source>its tags are numbers: put their names in {file} beside it, one a line, the first for 0</source>
        <translation>die Tags sind Zahlen: Legen Sie ihre Namen in {file} daneben, einen je Zeile, den ersten für 0</translation>
    </message>
    <message>
        <source>its text is gone</source>
        <translation>der Text ist nicht mehr da</translation>
    </message>
    <message>
        <source>its text is in the project already, as {first:quoted}; these bytes were not stored</source>
        <translation>ihr Text ist schon im Projekt, als {first:quoted}; diese Bytes wurden nicht gespeichert</translation>
    </message>
    <message>
        <source>its text no longer stands in one place</source>
        <translation>der Text steht nicht mehr beisammen</translation>
    </message>
    <message>
        <source>its text was made by another version of the parser; import the page again</source>
        <translation>der Text stammt von einer anderen Version des Parsers; importieren Sie die Seite neu</translation>
    </message>
    <message>
        <source>its text {file} is not beside it: put it there</source>
        <translation>Ihr Text {file} liegt nicht daneben: Legen Sie ihn dazu</translation>
    </message>
    <message>
        <source>its tokens do not stand in its text in order</source>
        <translation>Die Token stehen nicht der Reihe nach im Text</translation>
    </message>
    <message>
        <source>its trigger: {reason:said}</source>
        <translation>sein Auslöser: {reason:said}</translation>
    </message>
    <message>
        <source>join segments</source>
        <translation>Segmente verbinden</translation>
    </message>
    <message>
        <source>journal entries name another page or author than their set</source>
        <translation>Journaleinträge nennen eine andere Seite oder einen anderen Autor als ihr Satz</translation>
    </message>
    <message>
        <source>journal entries stand otherwise than the journal says: {entries}</source>
        <translation>Der Stand von Journaleinträgen ist ein anderer, als das Journal ergibt: {entries}</translation>
    </message>
    <message>
        <source>journal entries were altered: {entries}</source>
        <translation>Journaleinträge wurden verändert: {entries}</translation>
    </message>
    <message>
        <source>journal entry {entry} cannot be read ({reason}): run “annotator check”</source>
        <translation>Journaleintrag {entry} ist nicht lesbar ({reason}): „annotator check“ ausführen</translation>
    </message>
    <message>
        <source>journal entry {entry}: whether it stands was found again</source>
        <translation>Journaleintrag {entry}: ob er gilt, wurde wiedergefunden</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>keep both versions for review</source>
        <translation>beide Fassungen zur Prüfung behalten</translation>
    </message>
    <message>
        <source>kept as {name}</source>
        <translation>behalten als {name}</translation>
    </message>
    <message>
        <source>key {key}</source>
        <translation>Taste {key}</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>Tasten</translation>
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
    <message>
        <source>label {label}, called {name} as others are: read back, it cannot be told apart</source>
        <translation>Label {label}, das wie andere {name} heißt: Beim Einlesen ist es nicht mehr zu unterscheiden</translation>
    </message>
    <message numerus="yes">
        <source>label {n} segments</source>
        <translation><numerusform>{n} Segment beschriften</numerusform><numerusform>{n} Segmente beschriften</numerusform></translation>
    </message>
    <message>
        <source>labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>larger than {most} MB</source>
        <translation>größer als {most} MB</translation>
    </message>
    <message>
        <source>larger than {most} MB when unpacked</source>
        <translation>entpackt größer als {most} MB</translation>
    </message>
    <message>
        <source>larger than {most} MB, the limit for a page</source>
        <translation>größer als {most} MB, die Grenze für eine Seite</translation>
    </message>
    <message>
        <source>late since {date}</source>
        <translation>überfällig seit {date}</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>leads the project</source>
        <translation>leitet das Projekt</translation>
    </message>
    <message numerus="yes">
        <source>learned from only {n} pages; with fewer than {enough} the scores mean little</source>
        <translation><numerusform>aus nur {n} Seite gelernt; unter {enough} besagen die Werte wenig</numerusform><numerusform>aus nur {n} Seiten gelernt; unter {enough} besagen die Werte wenig</numerusform></translation>
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
        <source>leave open: {surface:quoted}</source>
        <translation>offen lassen: {surface:quoted}</translation>
    </message>
    <message>
        <source>leave unchanged</source>
        <translation>unverändert lassen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>left out, as the scheme has no such entity types: {labels}</source>
        <translation>weggelassen, weil das Schema keine solchen Entitätstypen hat: {labels}</translation>
    </message>
    <message>
        <source>less</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>like gold</source>
        <translation>wie Gold</translation>
    </message>
    <message>
        <source>like most others</source>
        <translation>wie die meisten anderen</translation>
    </message>
    <message>
        <source>line {line}, column {column}</source>
        <translation>Zeile {line}, Spalte {column}</translation>
    </message>
    <message>
        <source>line {line}: {found} columns instead of {wanted}; {token:quoted} is read as O</source>
        <translation>Zeile {line}: {found} statt {wanted} Spalten; {token:quoted} wird als O gelesen</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>Zeile {number}</translation>
    </message>
    <message>
        <source>link {entity} to {kb}</source>
        <translation>{entity} mit {kb} verknüpfen</translation>
    </message>
    <message>
        <source>links or dates with short lines between them, no article text</source>
        <translation>Links oder Daten mit kurzen Zeilen dazwischen, kein Artikeltext</translation>
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
        <source>little of the text around it is left</source>
        <translation>vom Text ringsum ist wenig übrig</translation>
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
        <source>look at what was agreed: {surface:quoted}</source>
        <translation>Einhelliges ansehen: {surface:quoted}</translation>
    </message>
    <message numerus="yes">
        <source>look at {n} that were agreed</source>
        <translation><numerusform>{n} Übereinstimmung ansehen</numerusform><numerusform>{n} Übereinstimmungen ansehen</numerusform></translation>
    </message>
    <message>
        <source>looked at</source>
        <translation>angesehen</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>von Hand gemacht</translation>
    </message>
    <message>
        <source>make it again in the window; the rest of the project is not touched</source>
        <translation>im Fenster neu anlegen; der Rest des Projekts ist nicht betroffen</translation>
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
        <source>may hold more than one article: see from “{words}” on ({chance} %)</source>
        <translation>enthält vielleicht mehr als einen Artikel: ab „{words}“ nachsehen ({chance} %)</translation>
    </message>
    <message>
        <source>mean F1</source>
        <translation>mittleres F1</translation>
    </message>
    <message>
        <source>mean of the pairs of people: {figure}</source>
        <translation>Mittel über die Paare von Leuten: {figure}</translation>
    </message>
    <message numerus="yes">
        <source>mean of {n} measures</source>
        <translation><numerusform>Mittel aus {n} Maß</numerusform><numerusform>Mittel aus {n} Maßen</numerusform></translation>
    </message>
    <message>
        <source>measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>median time a page</source>
        <translation>Median je Seite</translation>
    </message>
    <message>
        <source>mention</source>
        <translation>Erwähnung</translation>
    </message>
    <message>
        <source>mention {id}</source>
        <translation>Erwähnung {id}</translation>
    </message>
    <message>
        <source>mention {item}: there is no entity “{id}”</source>
        <translation>Erwähnung {item}: Es gibt keine Entität „{id}“</translation>
    </message>
    <message>
        <source>mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>mentions and triggers that begin or end inside a token of spaCy ({language}): it is cut there</source>
        <translation>Erwähnungen und Auslöser, die mitten in einem Token von spaCy ({language}) beginnen oder enden: es wird dort zerteilt</translation>
    </message>
    <message>
        <source>mentions and triggers that begin or end inside a word of GLiNER2, which does not find them</source>
        <translation>Erwähnungen und Auslöser, die mitten in einem Wort von GLiNER2 beginnen oder enden, das sie nicht findet</translation>
    </message>
    <message>
        <source>mentions grown to whole tokens</source>
        <translation>Erwähnungen auf ganze Token erweitert</translation>
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
        <source>missing</source>
        <translation>fehlt</translation>
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
        <source>more than 4 GB of tokens, which no spaCy file can hold: export with a split, or an author's pages alone</source>
        <translation>mehr als 4 GB an Token, was keine spaCy-Datei fasst: Exportieren Sie mit einer Aufteilung oder nur die Seiten einer Person</translation>
    </message>
    <message>
        <source>most keys saved first</source>
        <translation>am meisten gespart zuerst</translation>
    </message>
    <message>
        <source>mostly</source>
        <translation>meist</translation>
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
        <source>my figures</source>
        <translation>meine Zahlen</translation>
    </message>
    <message>
        <source>my pages</source>
        <translation>meine Seiten</translation>
    </message>
    <message>
        <source>n = {n}</source>
        <translation>n = {n}</translation>
    </message>
    <message numerus="yes">
        <source>n = {n} pages: read nothing into it</source>
        <translation><numerusform>n = {n} Seite: nicht überbewerten</numerusform><numerusform>n = {n} Seiten: nicht überbewerten</numerusform></translation>
    </message>
    <message>
        <source>names, separated by commas</source>
        <translation>Namen, durch Kommas getrennt</translation>
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
        <source>near-duplicates may be in different parts of the split: {reason}</source>
        <translation>Fast gleiche Seiten können in verschiedenen Teilen der Aufteilung sein: {reason}</translation>
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
        <source>nested in a longer mention</source>
        <translation>in einer längeren Erwähnung enthalten</translation>
    </message>
    <message>
        <source>nested more than {most} levels deep</source>
        <translation>tiefer als {most} Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>new article</source>
        <translation>neuer Artikel</translation>
    </message>
    <message>
        <source>new text stands inside: it stays unlabelled</source>
        <translation>neuer Text steht mittendrin: er bleibt ohne Label</translation>
    </message>
    <message>
        <source>newer</source>
        <translation>neuer</translation>
    </message>
    <message>
        <source>newer form</source>
        <translation>neuere Fassung</translation>
    </message>
    <message>
        <source>newer version from {file}: {added} added, {changed} changed, {removed} removed</source>
        <translation>neuere Fassung aus {file}: {added} hinzugefügt, {changed} geändert, {removed} entfernt</translation>
    </message>
    <message>
        <source>next</source>
        <translation>weiter</translation>
    </message>
    <message>
        <source>next difference</source>
        <translation>nächster Unterschied</translation>
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
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message numerus="yes">
        <source>no annotations could be read: {n} files are refused, one of them {path}: {reason}</source>
        <translation><numerusform>keine Annotationen waren lesbar: {path}: {reason}</numerusform><numerusform>keine Annotationen waren lesbar: {n} Dateien sind abgelehnt, eine davon {path}: {reason}</numerusform></translation>
    </message>
    <message>
        <source>no answer within {seconds} s</source>
        <translation>keine Antwort innerhalb von {seconds} s</translation>
    </message>
    <message>
        <source>no article</source>
        <translation>kein Artikel</translation>
    </message>
    <message>
        <source>no article text, only a notice, a form or menus</source>
        <translation>kein Artikeltext, nur ein Hinweis, ein Formular oder Menüs</translation>
    </message>
    <message>
        <source>no backup was made: {reason:said}</source>
        <translation>es wurde keine Sicherung gemacht: {reason:said}</translation>
    </message>
    <message>
        <source>no bookmarks on this page</source>
        <translation>Keine Lesezeichen auf dieser Seite</translation>
    </message>
    <message>
        <source>no change of labels is there to take back</source>
        <translation>Es gibt keine Änderung der Labels, die zurückzunehmen wäre</translation>
    </message>
    <message>
        <source>no connection: {reason}</source>
        <translation>keine Verbindung: {reason}</translation>
    </message>
    <message>
        <source>no document has a date that can be read: import them with a date such as 2024-05-31 in their metadata (published or date), or leave --split-by out</source>
        <translation>Kein Dokument hat ein lesbares Datum: Importieren Sie sie mit einem Datum wie 2024-05-31 in den Metadaten (published oder date), oder lassen Sie --split-by weg</translation>
    </message>
    <message>
        <source>no earlier names on this page</source>
        <translation>Auf dieser Seite gibt es davor keinen Namen</translation>
    </message>
    <message>
        <source>no endpoint is given: use --address and --model, or set {address} and {model}</source>
        <translation>kein Endpunkt angegeben: --address und --model verwenden oder {address} und {model} setzen</translation>
    </message>
    <message>
        <source>no errors</source>
        <translation>keine Fehler</translation>
    </message>
    <message>
        <source>no file can be called so</source>
        <translation>so kann keine Datei heißen</translation>
    </message>
    <message>
        <source>no file in this folder can be imported</source>
        <translation>keine Datei in diesem Ordner kann importiert werden</translation>
    </message>
    <message>
        <source>no file in this zip file can be imported</source>
        <translation>keine Datei in dieser Zip-Datei kann importiert werden</translation>
    </message>
    <message>
        <source>no further example</source>
        <translation>kein weiteres Beispiel</translation>
    </message>
    <message>
        <source>no hits</source>
        <translation>keine Treffer</translation>
    </message>
    <message>
        <source>no interval: it is drawn from pages, and this is one</source>
        <translation>kein Intervall: Es wird aus Seiten gezogen, und dies ist eine</translation>
    </message>
    <message>
        <source>no item</source>
        <translation>kein Fall</translation>
    </message>
    <message>
        <source>no key is free</source>
        <translation>keine Taste ist frei</translation>
    </message>
    <message>
        <source>no known near-duplicates of this page</source>
        <translation>Keine fast identischen Seiten bekannt</translation>
    </message>
    <message numerus="yes">
        <source>no label has {n} items or more</source>
        <translation><numerusform>kein Label hat {n} Eintrag oder mehr</numerusform><numerusform>kein Label hat {n} Einträge oder mehr</numerusform></translation>
    </message>
    <message>
        <source>no line of the file has a page</source>
        <translation>keine Zeile der Datei enthält eine Seite</translation>
    </message>
    <message>
        <source>no longer asked</source>
        <translation>nicht mehr gefragt</translation>
    </message>
    <message>
        <source>no mention is linked to an entity by both</source>
        <translation>keine Erwähnung ist von beiden mit einer Entität verbunden</translation>
    </message>
    <message>
        <source>no model has said anything on this page: ask for suggestions first</source>
        <translation>zu dieser Seite hat noch kein Modell etwas gesagt: holen Sie erst Vorschläge ein</translation>
    </message>
    <message>
        <source>no model server is set up: turn it on in the settings (Ctrl+,)</source>
        <translation>kein Modellserver eingerichtet: in den Einstellungen einschalten (Strg+,)</translation>
    </message>
    <message>
        <source>no more names on this page</source>
        <translation>Auf dieser Seite gibt es keinen weiteren Namen</translation>
    </message>
    <message>
        <source>no more words</source>
        <translation>Es gibt kein weiteres Wort</translation>
    </message>
    <message numerus="yes">
        <source>no page in the first {n} lines; the rest was not read</source>
        <translation><numerusform>keine Seite in den ersten {n} Zeilen; der Rest wurde nicht gelesen</numerusform><numerusform>keine Seite in den ersten {n} Zeilen; der Rest wurde nicht gelesen</numerusform></translation>
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
        <source>no page waits for you</source>
        <translation>keine Seite wartet auf Sie</translation>
    </message>
    <message>
        <source>no page was handed in by both</source>
        <translation>keine Seite wurde von beiden abgegeben</translation>
    </message>
    <message>
        <source>no pages yet</source>
        <translation>noch keine Seiten</translation>
    </message>
    <message>
        <source>no pass mark</source>
        <translation>keine Mindestgüte</translation>
    </message>
    <message>
        <source>no program is known that reads {format} back; --prove works for {known}</source>
        <translation>es ist kein Programm bekannt, das {format} wieder liest; --prove geht für {known}</translation>
    </message>
    <message>
        <source>no program that reads it can be installed beside this one; our own checker, written from the description of the format, read {records} records and found what was exported: {found}</source>
        <translation>kein Programm, das es liest, lässt sich neben diesem installieren; unsere eigene Prüfung, nach der Beschreibung des Formats geschrieben, hat {records} Datensätze gelesen und gefunden, was exportiert wurde: {found}</translation>
    </message>
    <message>
        <source>no program that reads it can be installed beside this one; our own checker, written from the description of the format, read {records} records and found {found}, but {exported} were exported</source>
        <translation>kein Programm, das es liest, lässt sich neben diesem installieren; unsere eigene Prüfung, nach der Beschreibung des Formats geschrieben, hat {records} Datensätze gelesen und {found} gefunden, exportiert wurden aber {exported}</translation>
    </message>
    <message>
        <source>no question in hand</source>
        <translation>keine Frage ausgewählt</translation>
    </message>
    <message>
        <source>no question is alike any more</source>
        <translation>keine gleiche Frage mehr</translation>
    </message>
    <message>
        <source>no record starts where one should; reading went on at the next one</source>
        <translation>wo ein Record beginnen sollte, beginnt keiner; weitergelesen wurde beim nächsten</translation>
    </message>
    <message>
        <source>no relation between {source} and {target}</source>
        <translation>keine Relation zwischen {source} und {target}</translation>
    </message>
    <message>
        <source>no role</source>
        <translation>keine Rolle</translation>
    </message>
    <message>
        <source>no room for a copy in {folder}: it needs {needed}, and {free} are free; make room, or keep backups in another folder</source>
        <translation>kein Platz für eine Kopie in {folder}: sie braucht {needed}, und {free} sind frei; schaffen Sie Platz oder legen Sie Sicherungen in einem anderen Ordner ab</translation>
    </message>
    <message>
        <source>no snippet was taken from it: at most 6 for each side, each unique on the page</source>
        <translation>kein Textstück daraus wurde genommen: höchstens 6 je Seite, jedes nur einmal im Text</translation>
    </message>
    <message>
        <source>no suggestions from here on</source>
        <translation>Ab hier gibt es keine Vorschläge</translation>
    </message>
    <message>
        <source>no tab after the id</source>
        <translation>kein Tabulator nach der ID</translation>
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
        <source>no version is the first choice here: press its number</source>
        <translation>keine Fassung liegt hier vorn: drücken Sie ihre Nummer</translation>
    </message>
    <message>
        <source>nobody can work as {author:quoted}: take a name</source>
        <translation>niemand kann als {author:quoted} arbeiten: Nehmen Sie einen Namen</translation>
    </message>
    <message>
        <source>nobody has handed in this page yet</source>
        <translation>diese Seite hat noch niemand abgegeben</translation>
    </message>
    <message>
        <source>nobody says this any more</source>
        <translation>sagt niemand mehr</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>none of its columns {columns} holds tags of names: call the one that does NER in the first line</source>
        <translation>Keine der Spalten {columns} enthält Namens-Tags: Nennen Sie die richtige in der ersten Zeile NER</translation>
    </message>
    <message>
        <source>none yet: I make my own</source>
        <translation>noch keines: ich mache mein eigenes</translation>
    </message>
    <message>
        <source>not JSON: {fault:said} at column {column}</source>
        <translation>kein JSON: {fault:said} in Spalte {column}</translation>
    </message>
    <message>
        <source>not UTF-8 at byte {byte}</source>
        <translation>kein UTF-8 bei Byte {byte}</translation>
    </message>
    <message>
        <source>not UTF-8 at byte {byte} of the line</source>
        <translation>kein UTF-8 bei Byte {byte} der Zeile</translation>
    </message>
    <message>
        <source>not a JSON object</source>
        <translation>kein JSON-Objekt</translation>
    </message>
    <message>
        <source>not a JSON object: {fault:said} at character {position}</source>
        <translation>kein JSON-Objekt: {fault:said} bei Zeichen {position}</translation>
    </message>
    <message>
        <source>not a PostgreSQL address: write postgresql://user@host:port/database</source>
        <translation>Keine PostgreSQL-Adresse: bitte postgresql://user@host:port/database schreiben</translation>
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
        <source>not a regular file</source>
        <translation>keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>not a zip file, or a damaged one ({reason:said})</source>
        <translation>keine Zip-Datei, oder eine beschädigte ({reason:said})</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>nicht ausgewählt</translation>
    </message>
    <message>
        <source>not copied: the project is damaged: in {table}, row {key}, {column} is “{found}”, not a number; run “annotator salvage” and copy the new project it writes</source>
        <translation>nicht kopiert: Das Projekt ist beschädigt: In {table}, Zeile {key}, ist {column} „{found}“ und keine Zahl; „annotator salvage“ ausführen und das neue Projekt kopieren, das dabei entsteht</translation>
    </message>
    <message>
        <source>not in gold</source>
        <translation>nicht im Gold</translation>
    </message>
    <message>
        <source>not in gold, by hand</source>
        <translation>nicht im Gold, von Hand</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>jetzt nicht</translation>
    </message>
    <message>
        <source>not proposed, because on the finished pages it would have cost more keys than it saved: {labels}</source>
        <translation>nicht vorgeschlagen, weil es auf den fertigen Seiten mehr Tasten gekostet als gespart hätte: {labels}</translation>
    </message>
    <message>
        <source>not right</source>
        <translation>fehlerhaft</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>not saved, {reason}; fix that and try again</source>
        <translation>nicht gespeichert, {reason}; das beheben und erneut versuchen</translation>
    </message>
    <message>
        <source>not saved: {edits} · {reason}</source>
        <translation>nicht gespeichert: {edits} · {reason}</translation>
    </message>
    <message>
        <source>not stored, or not completely</source>
        <translation>nicht oder nicht vollständig gespeichert</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>nicht angekreuzt</translation>
    </message>
    <message>
        <source>not well-formed XML: {fault:said}</source>
        <translation>kein wohlgeformtes XML: {fault:said}</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>note for the guidelines</source>
        <translation>Notiz für die Richtlinien</translation>
    </message>
    <message>
        <source>note on the decision about {surface:quoted}</source>
        <translation>Notiz zur Entscheidung über {surface:quoted}</translation>
    </message>
    <message>
        <source>noted for the guidelines: {labels}</source>
        <translation>für die Richtlinien vorgemerkt: {labels}</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>nothing else to tag: no other “{words}” on this page · {key} again looks further</source>
        <translation>sonst nichts zu markieren: kein weiteres „{words}“ auf dieser Seite · {key} noch einmal sucht weiter</translation>
    </message>
    <message>
        <source>nothing here</source>
        <translation>nichts hier</translation>
    </message>
    <message>
        <source>nothing here yet</source>
        <translation>noch nichts da</translation>
    </message>
    <message>
        <source>nothing is agreed that is not taken yet</source>
        <translation>es ist nichts einhellig, das nicht schon übernommen ist</translation>
    </message>
    <message>
        <source>nothing is changed here: Esc goes back to annotating</source>
        <translation>hier wird nichts geändert: Esc führt zurück zum Annotieren</translation>
    </message>
    <message>
        <source>nothing is different now</source>
        <translation>jetzt ist nichts anders</translation>
    </message>
    <message>
        <source>nothing is joined on either side: look at B³ alone</source>
        <translation>auf keiner Seite ist etwas verbunden: nur B³ ansehen</translation>
    </message>
    <message>
        <source>nothing is learned yet: no page with mentions or events is finished</source>
        <translation>noch nichts gelernt: Keine Seite mit Erwähnungen oder Ereignissen ist fertig</translation>
    </message>
    <message>
        <source>nothing is left that was not saved</source>
        <translation>alles Nichtgespeicherte ist erledigt</translation>
    </message>
    <message>
        <source>nothing is missing on this page</source>
        <translation>Auf dieser Seite fehlt nichts</translation>
    </message>
    <message>
        <source>nothing is rejected on this page</source>
        <translation>auf dieser Seite ist nichts abgelehnt</translation>
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
        <source>nothing is {role} of {trigger}</source>
        <translation>nichts ist {role} von {trigger}</translation>
    </message>
    <message>
        <source>nothing left to accept</source>
        <translation>Nichts mehr zu übernehmen</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>nichts Neues</translation>
    </message>
    <message>
        <source>nothing stands here: write something</source>
        <translation>hier steht nichts: schreiben Sie etwas</translation>
    </message>
    <message>
        <source>nothing to split: one side would have only white space</source>
        <translation>Nichts zu teilen: Auf einer Seite bliebe nur Leerraum</translation>
    </message>
    <message>
        <source>nothing was labelled by both</source>
        <translation>nichts wurde von beiden beschriftet</translation>
    </message>
    <message>
        <source>nothing was looked at</source>
        <translation>nichts wurde angesehen</translation>
    </message>
    <message>
        <source>nothing was taken by rule on this page</source>
        <translation>auf dieser Seite wurde nichts nach Regel übernommen</translation>
    </message>
    <message>
        <source>nothing would be left of the span: delete it instead</source>
        <translation>Von der Spanne bliebe nichts übrig: bitte löschen</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>now {value}</source>
        <translation>jetzt {value}</translation>
    </message>
    <message>
        <source>now: {what}</source>
        <translation>jetzt: {what}</translation>
    </message>
    <message>
        <source>number of things left out</source>
        <translation>Zahl der ausgelassenen Dinge</translation>
    </message>
    <message>
        <source>of</source>
        <translation>von</translation>
    </message>
    <message>
        <source>of the pages, to</source>
        <translation>der Seiten, an je</translation>
    </message>
    <message>
        <source>of {percent} % of the items only</source>
        <translation>nur von {percent} % der Einträge</translation>
    </message>
    <message>
        <source>on the dark page</source>
        <translation>auf der dunklen Seite</translation>
    </message>
    <message>
        <source>on the light page</source>
        <translation>auf der hellen Seite</translation>
    </message>
    <message>
        <source>on this page</source>
        <translation>auf dieser Seite</translation>
    </message>
    <message>
        <source>on ‘{page}’ {person} decided: {value}</source>
        <translation>auf ‚{page}‘ hat {person} entschieden: {value}</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>once a day, when the project is opened</source>
        <translation>einmal am Tag, wenn das Projekt geöffnet wird</translation>
    </message>
    <message>
        <source>one article on both sides: nothing to tell apart</source>
        <translation>auf beiden Seiten ein Artikel: nichts zu unterscheiden</translation>
    </message>
    <message>
        <source>one batch changes a page twice: combine the two into one edit</source>
        <translation>Ein Stapel ändert eine Seite zweimal: beide zu einer Änderung zusammenfassen</translation>
    </message>
    <message>
        <source>one of its tokens is empty, or no text</source>
        <translation>eines der Token ist leer oder kein Text</translation>
    </message>
    <message>
        <source>one of some values</source>
        <translation>einen von mehreren Werten</translation>
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
        <source>only mentions and events can stand more than once: choose one version</source>
        <translation>nur Erwähnungen und Ereignisse können mehrfach stehen: eine Fassung wählen</translation>
    </message>
    <message>
        <source>only one label occurs; 100 % the same</source>
        <translation>nur ein Label kommt vor; zu 100 % gleich</translation>
    </message>
    <message>
        <source>only reads</source>
        <translation>liest nur</translation>
    </message>
    <message>
        <source>only the first article is exported</source>
        <translation>nur der erste Artikel wird exportiert</translation>
    </message>
    <message>
        <source>only white space</source>
        <translation>nur Leerraum</translation>
    </message>
    <message>
        <source>only white space changed</source>
        <translation>nur Leerraum hat sich geändert</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>open again: {surface:quoted}</source>
        <translation>wieder öffnen: {surface:quoted}</translation>
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
        <source>open the page and correct it</source>
        <translation>die Seite öffnen und berichtigen</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>or type a path, then Enter</source>
        <translation>oder einen Pfad eingeben, dann Eingabetaste</translation>
    </message>
    <message>
        <source>other edge</source>
        <translation>anderer Rand</translation>
    </message>
    <message>
        <source>other words</source>
        <translation>andere Wörter</translation>
    </message>
    <message>
        <source>others are at it</source>
        <translation>andere arbeiten daran</translation>
    </message>
    <message>
        <source>outside the text of the article</source>
        <translation>außerhalb des Artikeltextes</translation>
    </message>
    <message>
        <source>packed in a way that is not read (method {method})</source>
        <translation>auf eine Weise gepackt, die nicht gelesen wird (Methode {method})</translation>
    </message>
    <message>
        <source>page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>page flag</source>
        <translation>Seitenmerkmal</translation>
    </message>
    <message>
        <source>page flag {id}</source>
        <translation>Seitenmerkmal {id}</translation>
    </message>
    <message>
        <source>page flags</source>
        <translation>Seitenmerkmale</translation>
    </message>
    <message>
        <source>page {name}</source>
        <translation>Seite {name}</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>pages one with finished gold, unmarked (0: none)</source>
        <translation>Seiten eine mit fertigem Gold, ohne Kennzeichen (0: keine)</translation>
    </message>
    <message>
        <source>pages that read differently with the marks in them</source>
        <translation>Seiten, die sich mit den Auszeichnungen anders lesen</translation>
    </message>
    <message>
        <source>pages whose HTML reads differently than on import, written as a minimal page</source>
        <translation>Seiten, deren HTML sich anders liest als beim Import, als Minimalseite geschrieben</translation>
    </message>
    <message>
        <source>pages with finished gold first, for everybody</source>
        <translation>Seiten mit fertigem Gold zuerst, für alle</translation>
    </message>
    <message>
        <source>pages without HTML, written as a minimal page of their lines</source>
        <translation>Seiten ohne HTML, als Minimalseite ihrer Zeilen geschrieben</translation>
    </message>
    <message>
        <source>part of a name</source>
        <translation>Teil eines Namens</translation>
    </message>
    <message>
        <source>pass mark</source>
        <translation>Mindestgüte</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Personen</translation>
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
        <source>places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>position {position} is outside the text, which has {length} characters</source>
        <translation>Position {position} liegt außerhalb des Textes, der {length} Zeichen hat</translation>
    </message>
    <message>
        <source>prefer the file</source>
        <translation>die Datei vorziehen</translation>
    </message>
    <message>
        <source>prefer this project</source>
        <translation>dieses Projekt vorziehen</translation>
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
        <source>punctuation</source>
        <translation>Satzzeichen</translation>
    </message>
    <message>
        <source>put off</source>
        <translation>zurückgestellt</translation>
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
        <source>put the caret on the mention or event where the relation starts</source>
        <translation>Die Schreibmarke auf die Erwähnung oder das Ereignis setzen, von dem die Relation ausgehen soll</translation>
    </message>
    <message>
        <source>put the caret on the word that states the event, or select it</source>
        <translation>Die Schreibmarke auf das Wort setzen, das das Ereignis nennt, oder es auswählen</translation>
    </message>
    <message>
        <source>put the label back into the scheme, or change the annotation</source>
        <translation>das Label wieder ins Schema aufnehmen oder die Annotation ändern</translation>
    </message>
    <message>
        <source>put together</source>
        <translation>zusammengeführt</translation>
    </message>
    <message>
        <source>question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>reading it takes more than {memory} GB of memory</source>
        <translation>das Lesen braucht mehr als {memory} GB Speicher</translation>
    </message>
    <message>
        <source>reading it takes more than {seconds} s (too many elements or attributes?)</source>
        <translation>das Lesen dauert länger als {seconds} s (zu viele Elemente oder Attribute?)</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>reason: {reason}</source>
        <translation>Grund: {reason}</translation>
    </message>
    <message>
        <source>record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>record {number}</source>
        <translation>Record {number}</translation>
    </message>
    <message>
        <source>record {number} (byte {byte})</source>
        <translation>Record {number} (Byte {byte})</translation>
    </message>
    <message>
        <source>record {number} ({uri})</source>
        <translation>Record {number} ({uri})</translation>
    </message>
    <message>
        <source>redoing did not restore what was undone</source>
        <translation>das Wiederholen hat das Rückgängiggemachte nicht wiederhergestellt</translation>
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
        <source>refers to nothing</source>
        <translation>verweist auf nichts</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>refused: {not_in_text} quotes that are not in the text, {other_labels} with labels that were not asked for, {malformed} of another form</source>
        <translation>zurückgewiesen: {not_in_text} Zitate, die nicht im Text stehen, {other_labels} mit nicht verlangten Labels, {malformed} in anderer Form</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>ablehnen</translation>
    </message>
    <message numerus="yes">
        <source>reject from {suggester}: {n} mentions and events</source>
        <translation><numerusform>Vorschlag von {suggester} ablehnen: {n} Erwähnung oder Ereignis</numerusform><numerusform>Vorschlag von {suggester} ablehnen: {n} Erwähnungen und Ereignisse</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>reject from {suggester}: {n} segments</source>
        <translation><numerusform>Vorschlag von {suggester} ablehnen: {n} Segment</numerusform><numerusform>Vorschlag von {suggester} ablehnen: {n} Segmente</numerusform></translation>
    </message>
    <message>
        <source>reject from {suggester}: {surface:quoted} as {role:role} of {event:type}</source>
        <translation>Vorschlag von {suggester} ablehnen: {surface:quoted} als {role:role} von {event:type}</translation>
    </message>
    <message>
        <source>reject from {suggester}: {type:type} {surface:quoted}</source>
        <translation>Vorschlag von {suggester} ablehnen: {type:type} {surface:quoted}</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>rejection</source>
        <translation>Ablehnung</translation>
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
        <source>relation type</source>
        <translation>Relationstyp</translation>
    </message>
    <message>
        <source>relation {id}</source>
        <translation>Relation {id}</translation>
    </message>
    <message>
        <source>relation {id}: “{target}”, which it links, is not in the set</source>
        <translation>Relation {id}: „{target}“, das sie verbindet, ist nicht im Satz</translation>
    </message>
    <message>
        <source>relation {relation}</source>
        <translation>Relation {relation}</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>Relationen</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>Anmerkung</translation>
    </message>
    <message numerus="yes">
        <source>remark {at} of {n}</source>
        <translation><numerusform>Bemerkung {at} von {n}</numerusform><numerusform>Bemerkung {at} von {n}</numerusform></translation>
    </message>
    <message>
        <source>remark {id} cannot be read ({reason})</source>
        <translation>Bemerkung {id} ist nicht lesbar ({reason})</translation>
    </message>
    <message>
        <source>remark {id} ends at {end}, outside the text</source>
        <translation>Bemerkung {id} endet bei {end}, außerhalb des Textes</translation>
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
        <source>removed</source>
        <translation>entfernt</translation>
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
        <source>repair the project: nothing is lost by it</source>
        <translation>das Projekt reparieren: dabei geht nichts verloren</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>repariert</translation>
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
        <source>response other than HTTP</source>
        <translation>Antwort, die nicht HTTP ist</translation>
    </message>
    <message>
        <source>response with status {status}</source>
        <translation>Antwort mit Status {status}</translation>
    </message>
    <message>
        <source>response without a media type</source>
        <translation>Antwort ohne Medientyp</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>wiederherstellen</translation>
    </message>
    <message>
        <source>restore a backup, or write what is sound into a new project (annotator salvage)</source>
        <translation>eine Sicherung wiederherstellen oder das Unbeschädigte in ein neues Projekt schreiben (annotator salvage)</translation>
    </message>
    <message>
        <source>retype {surface:quoted} {old:type} → {type:type}</source>
        <translation>Typ von {surface:quoted} ändern: {old:type} → {type:type}</translation>
    </message>
    <message>
        <source>review</source>
        <translation>prüfen</translation>
    </message>
    <message>
        <source>review of one author: {author}</source>
        <translation>Prüfung einer Person: {author}</translation>
    </message>
    <message>
        <source>reviews</source>
        <translation>prüft</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>role {role}</source>
        <translation>Rolle {role}</translation>
    </message>
    <message>
        <source>roles of {event}</source>
        <translation>Rollen von {event}</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>run</source>
        <translation>Folge</translation>
    </message>
    <message>
        <source>running {name}…</source>
        <translation>{name} läuft …</translation>
    </message>
    <message>
        <source>same cuts, other kinds: {one:kind} against none</source>
        <translation>gleiche Schnitte, andere Arten: {one:kind} gegen keine</translation>
    </message>
    <message>
        <source>same cuts, other kinds: {one:kind} against {two:kind}</source>
        <translation>gleiche Schnitte, andere Arten: {one:kind} gegen {two:kind}</translation>
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
        <source>same event?</source>
        <translation>dasselbe Ereignis?</translation>
    </message>
    <message>
        <source>same head</source>
        <translation>gleicher Kern</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>gleicher Name</translation>
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
        <source>saved as {name}</source>
        <translation>gespeichert als {name}</translation>
    </message>
    <message>
        <source>saved as {path}; work goes on there</source>
        <translation>gespeichert als {path}; dort geht es weiter</translation>
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
        <source>say what becomes of them</source>
        <translation>sagen Sie, was daraus wird</translation>
    </message>
    <message>
        <source>say what is to be changed: the author reads it</source>
        <translation>Sagen Sie, was zu ändern ist: es wird gelesen</translation>
    </message>
    <message>
        <source>say what it is</source>
        <translation>sagen, was es ist</translation>
    </message>
    <message>
        <source>scheme {number}: its checksum does not fit; look through the labels</source>
        <translation>Schema {number}: seine Prüfsumme stimmt nicht; sehen Sie die Labels durch</translation>
    </message>
    <message>
        <source>scheme {number}: taken from the schemes that come with the program</source>
        <translation>Schema {number}: aus den Schemata, die das Programm mitbringt</translation>
    </message>
    <message>
        <source>scheme {number}: what is left of it is the beginning of the scheme {name} that comes with the program: taken from there; look through the labels</source>
        <translation>Schema {number}: Was davon übrig ist, ist der Anfang des mitgelieferten Schemas {name}: von dort übernommen; bitte die Labels durchsehen</translation>
    </message>
    <message>
        <source>searching for “{pattern}” takes too long: use fewer repetitions</source>
        <translation>Die Suche nach „{pattern}“ dauert zu lange: mit weniger Wiederholungen schreiben</translation>
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
        <source>segment kind</source>
        <translation>Segmentart</translation>
    </message>
    <message>
        <source>segment kind {kind}: the group “{group}” is not one of {allowed}</source>
        <translation>Segmentart {kind}: Die Gruppe „{group}“ gehört nicht zu {allowed}</translation>
    </message>
    <message>
        <source>segment {id}</source>
        <translation>Segment {id}</translation>
    </message>
    <message>
        <source>segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>segments represented by a snippet</source>
        <translation>Segmente, für die ein Textstück steht</translation>
    </message>
    <message>
        <source>segments that both took from one suggestion</source>
        <translation>Segmente, die beide aus einem Vorschlag übernahmen</translation>
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
        <source>send back: {reason}</source>
        <translation>zurückgeben: {reason}</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>zurückgegeben</translation>
    </message>
    <message>
        <source>sent back to {author}</source>
        <translation>zurückgegeben an {author}</translation>
    </message>
    <message>
        <source>sent back: {reason}</source>
        <translation>zurückgegeben: {reason}</translation>
    </message>
    <message>
        <source>sentence</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>sentences of the corpus joined, because a mention reaches over their end</source>
        <translation>Sätze des Korpus verbunden, weil eine Erwähnung über ihr Ende reicht</translation>
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
        <source>settings, roles or notes for the guidelines are damaged and do not go out</source>
        <translation>Einstellungen, Rollen oder Notizen für die Richtlinien sind beschädigt und fehlen in der Ausgabe</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>erledigt</translation>
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
        <source>so few pages say little</source>
        <translation>so wenige Seiten sagen wenig</translation>
    </message>
    <message>
        <source>some of its letters are not UTF-8</source>
        <translation>einige Zeichen sind kein UTF-8</translation>
    </message>
    <message>
        <source>some of this text was labelled as {kind:kind} meanwhile</source>
        <translation>Ein Teil dieses Texts wurde inzwischen als {kind:kind} beschriftet</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>jemand anderem</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>etwas anderes</translation>
    </message>
    <message>
        <source>something else has to be decided before: go to the question it waits for</source>
        <translation>zuerst ist etwas anderes zu entscheiden: gehen Sie zu der Frage, auf die sie wartet</translation>
    </message>
    <message>
        <source>something that is stored is damaged ({reason}): run “annotator check”</source>
        <translation>Etwas Gespeichertes ist beschädigt ({reason}): „annotator check“ ausführen</translation>
    </message>
    <message>
        <source>sort</source>
        <translation>Sorte</translation>
    </message>
    <message>
        <source>sort or edge</source>
        <translation>Sorte oder Grenze</translation>
    </message>
    <message>
        <source>source.node_map: it ends at {end}, but the text has {length} characters</source>
        <translation>source.node_map: endet bei {end}, der Text hat aber {length} Zeichen</translation>
    </message>
    <message>
        <source>source.node_map: {fault:said}</source>
        <translation>source.node_map: {fault:said}</translation>
    </message>
    <message>
        <source>source.sha256 does not match the source bytes</source>
        <translation>source.sha256 passt nicht zu den Quellbytes</translation>
    </message>
    <message>
        <source>spaCy cannot load {name:quoted}: {fault}</source>
        <translation>spaCy kann {name:quoted} nicht laden: {fault}</translation>
    </message>
    <message>
        <source>spaCy training data</source>
        <translation>spaCy-Trainingsdaten</translation>
    </message>
    <message>
        <source>span {label}</source>
        <translation>Spanne {label}</translation>
    </message>
    <message>
        <source>span {label} {start}–{end}</source>
        <translation>Spanne {label} {start}–{end}</translation>
    </message>
    <message>
        <source>span {start}–{end}</source>
        <translation>Spanne {start}–{end}</translation>
    </message>
    <message>
        <source>spelt otherwise</source>
        <translation>anders geschrieben</translation>
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
        <source>split {shares}: the shares must add up to 100</source>
        <translation>Aufteilung {shares}: die Anteile müssen zusammen 100 ergeben</translation>
    </message>
    <message>
        <source>split {text:quoted}: give three shares for train/dev/test, such as 80/10/10</source>
        <translation>Aufteilung {text:quoted}: geben Sie drei Anteile für train/dev/test an, etwa 80/10/10</translation>
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
        <source>starts or ends inside a word</source>
        <translation>beginnt oder endet mitten in einem Wort</translation>
    </message>
    <message>
        <source>starts or ends inside a word: Space takes it whole</source>
        <translation>beginnt oder endet mitten in einem Wort: die Leertaste nimmt es ganz</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>stays for what has it, and is not offered any more</source>
        <translation>bleibt für das, was es hat, und wird nicht mehr angeboten</translation>
    </message>
    <message>
        <source>stays what it is</source>
        <translation>bleibt, was es ist</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>stopped at “{words}”: article {number} begins</source>
        <translation>angehalten bei „{words}“: Artikel {number} beginnt</translation>
    </message>
    <message>
        <source>stopped at “{words}”: {reason}</source>
        <translation>angehalten bei „{words}“: {reason}</translation>
    </message>
    <message>
        <source>stopped while it was being unpacked; nothing was imported of it</source>
        <translation>beim Entpacken angehalten; nichts davon wurde importiert</translation>
    </message>
    <message>
        <source>stopped: no label was changed</source>
        <translation>Abgebrochen: Kein Label wurde geändert</translation>
    </message>
    <message>
        <source>stopped: nothing was changed</source>
        <translation>abgebrochen: nichts wurde geändert</translation>
    </message>
    <message>
        <source>stopped: nothing was copied</source>
        <translation>angehalten: nichts wurde kopiert</translation>
    </message>
    <message>
        <source>stopped: nothing was imported</source>
        <translation>angehalten: nichts wurde importiert</translation>
    </message>
    <message>
        <source>stopped: the list is unchanged</source>
        <translation>Angehalten: Die Liste ist unverändert</translation>
    </message>
    <message>
        <source>stopped; no report was written</source>
        <translation>angehalten; es wurde kein Bericht geschrieben</translation>
    </message>
    <message>
        <source>stopped; the groups of near-duplicates are unchanged</source>
        <translation>abgebrochen; die Gruppen beinahe gleicher Seiten sind unverändert</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>hält an …</translation>
    </message>
    <message numerus="yes">
        <source>suggest with {suggester}: {n} items</source>
        <translation><numerusform>Vorschlag von {suggester}: {n} Element</numerusform><numerusform>Vorschlag von {suggester}: {n} Elemente</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>suggest with {suggester}: {n} mentions and events</source>
        <translation><numerusform>Vorschlag von {suggester}: {n} Erwähnung oder Ereignis</numerusform><numerusform>Vorschlag von {suggester}: {n} Erwähnungen und Ereignisse</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>suggest with {suggester}: {n} segments</source>
        <translation><numerusform>Vorschlag von {suggester}: {n} Segment</numerusform><numerusform>Vorschlag von {suggester}: {n} Segmente</numerusform></translation>
    </message>
    <message>
        <source>suggester</source>
        <translation>Vorschlagender</translation>
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
        <source>surface</source>
        <translation>Wörter</translation>
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
        <source>take</source>
        <translation>übernehmen</translation>
    </message>
    <message>
        <source>take back to here</source>
        <translation>hierauf zurücknehmen</translation>
    </message>
    <message>
        <source>take back to the beginning</source>
        <translation>zum Anfang zurücknehmen</translation>
    </message>
    <message>
        <source>take back to {time:time}</source>
        <translation>auf den Stand von {time:time} zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>take in {n} edits from another file</source>
        <translation><numerusform>{n} Änderung aus einer anderen Datei übernehmen</numerusform><numerusform>{n} Änderungen aus einer anderen Datei übernehmen</numerusform></translation>
    </message>
    <message>
        <source>take what all but one say</source>
        <translation>übernehmen, was alle bis auf eine Person sagen</translation>
    </message>
    <message>
        <source>take what all say</source>
        <translation>übernehmen, was alle sagen</translation>
    </message>
    <message>
        <source>take what most say</source>
        <translation>übernehmen, was die meisten sagen</translation>
    </message>
    <message>
        <source>take what nobody contradicts</source>
        <translation>übernehmen, wogegen niemand ist</translation>
    </message>
    <message numerus="yes">
        <source>take {n} that are agreed</source>
        <translation><numerusform>{n} Übereinstimmung übernehmen</numerusform><numerusform>{n} Übereinstimmungen übernehmen</numerusform></translation>
    </message>
    <message>
        <source>taken</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>taken by rule</source>
        <translation>nach Regel übernommen</translation>
    </message>
    <message>
        <source>taken by rule: have a look</source>
        <translation>nach Regel übernommen: bitte ansehen</translation>
    </message>
    <message>
        <source>text {asked:quoted}: choose page or article</source>
        <translation>Text {asked:quoted}: zur Wahl stehen page und article</translation>
    </message>
    <message>
        <source>text_sha256 does not match the text: one of them was changed</source>
        <translation>text_sha256 passt nicht zum Text: eines von beiden wurde geändert</translation>
    </message>
    <message>
        <source>text_sha256 is not the hash of the text: the file was changed or cut off</source>
        <translation>text_sha256 ist nicht die Prüfsumme des Textes: Die Datei wurde geändert oder abgeschnitten</translation>
    </message>
    <message>
        <source>that was the last page that came back</source>
        <translation>das war die letzte zurückgekommene Seite</translation>
    </message>
    <message>
        <source>the HTML part of this MHTML file is empty</source>
        <translation>der HTML-Teil dieser MHTML-Datei ist leer</translation>
    </message>
    <message>
        <source>the address</source>
        <translation>die Adresse</translation>
    </message>
    <message>
        <source>the adjudicator</source>
        <translation>die entscheidende Person</translation>
    </message>
    <message>
        <source>the adjudicator will see it</source>
        <translation>wer entscheidet, wird es sehen</translation>
    </message>
    <message>
        <source>the annotation sets are about different texts; compare sets of one document</source>
        <translation>die Annotationssätze betreffen verschiedene Texte; vergleichen Sie Sätze eines Dokuments</translation>
    </message>
    <message>
        <source>the annotations are damaged in the project</source>
        <translation>die Annotationen sind im Projekt beschädigt</translation>
    </message>
    <message>
        <source>the annotations are not those that came in and were edited since</source>
        <translation>Die Annotationen sind nicht die, die hereinkamen und seitdem bearbeitet wurden</translation>
    </message>
    <message>
        <source>the annotations cannot be read ({reason}): restore a backup</source>
        <translation>Die Annotationen sind nicht lesbar ({reason}): eine Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>the annotations of {author} on this page were changed in another window: reload the page and try again</source>
        <translation>Die Annotationen von {author} auf dieser Seite wurden in einem anderen Fenster geändert: die Seite neu laden und erneut versuchen</translation>
    </message>
    <message>
        <source>the annotations of {author} on {name} are missing</source>
        <translation>Die Annotationen von {author} zu {name} fehlen</translation>
    </message>
    <message>
        <source>the annotators are asked</source>
        <translation>die Annotierenden sind gefragt</translation>
    </message>
    <message>
        <source>the answer is {answer:quoted}: the page was taken without its annotations</source>
        <translation>die Antwort ist {answer:quoted}: die Seite wurde ohne ihre Annotationen übernommen</translation>
    </message>
    <message>
        <source>the archive does not say where in the page the text is; exports that mark up the page will use a minimal one</source>
        <translation>das Archiv sagt nicht, wo in der Seite der Text steht; Exporte, die die Seite auszeichnen, verwenden eine Minimalseite</translation>
    </message>
    <message>
        <source>the archive has a different scheme; its labels are checked against the project's scheme</source>
        <translation>das Archiv hat ein anderes Schema; seine Labels werden am Schema des Projekts geprüft</translation>
    </message>
    <message>
        <source>the assignment says “{found}”, which is no task or date</source>
        <translation>Die Zuteilung sagt „{found}“, das ist weder Aufgabe noch Datum</translation>
    </message>
    <message>
        <source>the author {item} appears twice</source>
        <translation>{item} steht zweimal als Autor da</translation>
    </message>
    <message>
        <source>the backup could not be restored, and {project} is unchanged: {reason}</source>
        <translation>die Sicherung konnte nicht zurückgeholt werden, und {project} ist unverändert: {reason}</translation>
    </message>
    <message>
        <source>the backup {backup} cannot be restored: {reason:said}; choose an older one</source>
        <translation>die Sicherung {backup} kann nicht zurückgeholt werden: {reason:said}; wählen Sie eine ältere</translation>
    </message>
    <message>
        <source>the beginning of the hash chain is missing</source>
        <translation>Der Anfang der Hashkette fehlt</translation>
    </message>
    <message>
        <source>the blocks {names} cannot be compared; score all pages with one of them</source>
        <translation>die Blöcke {names} lassen sich nicht vergleichen; bewerten Sie alle Seiten mit denselben</translation>
    </message>
    <message>
        <source>the byte order mark says {encoding}, so the page was not read as {asked}</source>
        <translation>die Bytereihenfolge-Marke sagt {encoding}, also wurde die Seite nicht als {asked} gelesen</translation>
    </message>
    <message>
        <source>the check was cancelled</source>
        <translation>Die Prüfung wurde abgebrochen</translation>
    </message>
    <message>
        <source>the connection failed</source>
        <translation>die Verbindung kam nicht zustande</translation>
    </message>
    <message>
        <source>the copy has {found} rows in {table} instead of {expected}, so it was not kept</source>
        <translation>Die Kopie hat {found} statt {expected} Zeilen in {table} und wurde nicht behalten</translation>
    </message>
    <message>
        <source>the copy is not what was read: the table {table} differs, so it was not kept</source>
        <translation>die Kopie ist nicht, was gelesen wurde: Die Tabelle {table} weicht ab, deshalb wurde sie nicht behalten</translation>
    </message>
    <message>
        <source>the crawler cut the page off ({cause})</source>
        <translation>der Crawler hat die Seite abgeschnitten ({cause})</translation>
    </message>
    <message>
        <source>the digits are the articles' numbers</source>
        <translation>Die Ziffern sind die Nummern der Artikel</translation>
    </message>
    <message>
        <source>the display {display} does not answer: check DISPLAY and WAYLAND_DISPLAY; “annotator show PROJECT DOCUMENT --png FILE” draws a page without one</source>
        <translation>der Bildschirm {display} antwortet nicht: prüfen Sie DISPLAY und WAYLAND_DISPLAY; „annotator show PROJEKT DOKUMENT --png DATEI“ zeichnet eine Seite ohne ihn</translation>
    </message>
    <message>
        <source>the document cannot be read ({reason})</source>
        <translation>Das Dokument ist nicht lesbar ({reason})</translation>
    </message>
    <message>
        <source>the document has no text: restore it from a backup</source>
        <translation>Das Dokument hat keinen Text: aus einer Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>the document “{document}” cannot be a newer form of itself: name an older page</source>
        <translation>das Dokument „{document}“ kann keine neuere Fassung seiner selbst sein: eine ältere Seite angeben</translation>
    </message>
    <message>
        <source>the edit changes nothing</source>
        <translation>Die Änderung ändert nichts</translation>
    </message>
    <message>
        <source>the edit is for the id “{id}” but holds “{found}”</source>
        <translation>Die Änderung gilt der Kennung „{id}“, enthält aber „{found}“</translation>
    </message>
    <message>
        <source>the encoding</source>
        <translation>die Zeichenkodierung</translation>
    </message>
    <message>
        <source>the encoding could not be detected: read as windows-1252; if that is wrong, give the encoding</source>
        <translation>die Zeichenkodierung war nicht zu erkennen: als windows-1252 gelesen; wenn das falsch ist, geben Sie die Zeichenkodierung an</translation>
    </message>
    <message>
        <source>the endpoint's answer holds no text of a model</source>
        <translation>die Antwort des Endpunkts enthält keinen Text eines Modells</translation>
    </message>
    <message>
        <source>the endpoint's answer was cut off</source>
        <translation>die Antwort des Endpunkts ist abgeschnitten</translation>
    </message>
    <message>
        <source>the entity {item} appears twice</source>
        <translation>die Entität {item} steht zweimal da</translation>
    </message>
    <message>
        <source>the entry of this page is not a JSON object</source>
        <translation>der Eintrag dieser Seite ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>the event cluster {item} appears twice</source>
        <translation>der Ereigniscluster {item} steht zweimal da</translation>
    </message>
    <message>
        <source>the export was cancelled; nothing was written</source>
        <translation>der Export wurde abgebrochen; nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>the feed has a document type declaration with entities, which may be endless or files; delete it</source>
        <translation>der Feed hat eine Dokumenttyp-Deklaration mit Entitäten, die endlos oder Dateien sein können; löschen Sie sie</translation>
    </message>
    <message>
        <source>the feed has no items</source>
        <translation>der Feed hat keine Einträge</translation>
    </message>
    <message>
        <source>the file breaks off; what it contains was read</source>
        <translation>die Datei bricht ab; gelesen wurde, was sie enthält</translation>
    </message>
    <message>
        <source>the file contains nothing but white space</source>
        <translation>die Datei enthält nur Leerraum</translation>
    </message>
    <message>
        <source>the file ends inside a compressed record</source>
        <translation>die Datei endet mitten in einem komprimierten Record</translation>
    </message>
    <message>
        <source>the file ends inside a record</source>
        <translation>die Datei endet mitten in einem Record</translation>
    </message>
    <message>
        <source>the file exists and is not an earlier export; choose another name, or move the file away</source>
        <translation>die Datei gibt es schon, und sie ist kein früherer Export; wählen Sie einen anderen Namen, oder verschieben Sie die Datei</translation>
    </message>
    <message>
        <source>the file has no entity {id}</source>
        <translation>die Datei hat keine Entität {id}</translation>
    </message>
    <message>
        <source>the file has no event cluster {id}</source>
        <translation>die Datei hat keinen Ereigniscluster {id}</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>the file of {name} has no labels there: the page counts as one that {name} has not annotated yet</source>
        <translation>die Datei von {name} hat dort keine Labels: die Seite gilt als eine, die {name} noch nicht annotiert hat</translation>
    </message>
    <message>
        <source>the file or its folder is read-only</source>
        <translation>die Datei oder ihr Ordner ist schreibgeschützt</translation>
    </message>
    <message>
        <source>the file, or the log beside it, cannot be opened</source>
        <translation>die Datei oder das Protokoll daneben kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>the first {hits}</source>
        <translation>die ersten {hits}</translation>
    </message>
    <message>
        <source>the folder contains {name}, which is not from an export; choose another folder</source>
        <translation>der Ordner enthält {name}, das aus keinem Export stammt; wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>the folder is not empty and contains no earlier export; empty it, or choose another</source>
        <translation>der Ordner ist nicht leer und enthält keinen früheren Export; leeren Sie ihn oder wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>the folder {folder} does not exist: create it first</source>
        <translation>Den Ordner {folder} gibt es nicht: bitte erst anlegen</translation>
    </message>
    <message>
        <source>the folder {folder} does not exist: create it first, then keep backups there</source>
        <translation>den Ordner {folder} gibt es nicht: legen Sie ihn erst an und dann Sicherungen dort ab</translation>
    </message>
    <message>
        <source>the format has no notes on relations</source>
        <translation>das Format kennt keine Notizen zu Relationen</translation>
    </message>
    <message>
        <source>the format has no place for this</source>
        <translation>im Format ist dafür kein Platz</translation>
    </message>
    <message>
        <source>the format holds only one annotation set per document</source>
        <translation>das Format fasst je Dokument nur einen Annotationssatz</translation>
    </message>
    <message>
        <source>the format lists content alone; what it does not list is boilerplate</source>
        <translation>das Format nennt nur Inhalt; was es nicht nennt, ist Boilerplate</translation>
    </message>
    <message>
        <source>the format's own ({name})</source>
        <translation>das des Formats ({name})</translation>
    </message>
    <message>
        <source>the fragments [{start}, {end}) and [{next}, {last}) overlap</source>
        <translation>Die Fragmente [{start}, {end}) und [{next}, {last}) überlappen</translation>
    </message>
    <message>
        <source>the hand-ins of {author} are not numbered 1, 2, 3 …</source>
        <translation>die Abgaben von {author} sind nicht mit 1, 2, 3 … nummeriert</translation>
    </message>
    <message>
        <source>the hash chain began with another author or text</source>
        <translation>Die Hashkette begann mit einem anderen Autor oder Text</translation>
    </message>
    <message>
        <source>the hash chain ends with another entry than the set says</source>
        <translation>Die Hashkette endet mit einem anderen Eintrag, als der Satz sagt</translation>
    </message>
    <message>
        <source>the hash of the source</source>
        <translation>die Prüfsumme der Quelle</translation>
    </message>
    <message>
        <source>the hash of the source is not that of its bytes: the file was changed or cut off</source>
        <translation>Die Prüfsumme der Quelle passt nicht zu ihren Bytes: Die Datei wurde geändert oder abgeschnitten</translation>
    </message>
    <message>
        <source>the headers do not end</source>
        <translation>die Kopfzeilen enden nicht</translation>
    </message>
    <message>
        <source>the id of a {item:said}</source>
        <translation>die Kennung ({item:said})</translation>
    </message>
    <message>
        <source>the id {id} belongs to another text in the project: this one is stored as a page of its own</source>
        <translation>die Kennung {id} gehört im Projekt zu einem anderen Text: dieser wird als eigene Seite gespeichert</translation>
    </message>
    <message>
        <source>the id {id} is that of line {line} already: give one of them another id</source>
        <translation>die Kennung {id} hat schon Zeile {line}: einer von beiden eine andere geben</translation>
    </message>
    <message>
        <source>the id {id} is that of line {line} already; both lines were read</source>
        <translation>die Kennung {id} hat schon Zeile {line}; beide Zeilen wurden gelesen</translation>
    </message>
    <message>
        <source>the index {index} of the database is missing</source>
        <translation>Der Index {index} der Datenbank fehlt</translation>
    </message>
    <message>
        <source>the item has neither content nor a description</source>
        <translation>der Eintrag hat weder Inhalt noch Beschreibung</translation>
    </message>
    <message>
        <source>the item is not well-formed XML: {fault:said}</source>
        <translation>der Eintrag ist kein wohlgeformtes XML: {fault:said}</translation>
    </message>
    <message>
        <source>the item of this note no longer exists</source>
        <translation>Das, worauf sich diese Notiz bezieht, gibt es nicht mehr</translation>
    </message>
    <message>
        <source>the item {title:quoted} has neither content nor a description</source>
        <translation>der Eintrag {title:quoted} hat weder Inhalt noch Beschreibung</translation>
    </message>
    <message>
        <source>the item {title:quoted} is not well-formed XML: {fault:said}</source>
        <translation>der Eintrag {title:quoted} ist kein wohlgeformtes XML: {fault:said}</translation>
    </message>
    <message>
        <source>the journal does not lead to what is stored: {reason}</source>
        <translation>Das Journal führt nicht zu dem, was gespeichert ist: {reason}</translation>
    </message>
    <message>
        <source>the journal is damaged at edit {entry}: what was before it cannot be shown; run annotator check</source>
        <translation>das Journal ist bei Bearbeitung {entry} beschädigt: was davor war, lässt sich nicht zeigen; „annotator check“ nennt mehr</translation>
    </message>
    <message>
        <source>the journal no longer knows the {item:said} {id:quoted} that was referred to then</source>
        <translation>das Journal kennt {item:said} {id:quoted} nicht mehr, worauf damals verwiesen wurde</translation>
    </message>
    <message>
        <source>the key could not be kept in the keyring of this computer: set {name} instead</source>
        <translation>der Schlüssel konnte nicht im Schlüsselbund dieses Rechners abgelegt werden: setzen Sie stattdessen {name}</translation>
    </message>
    <message>
        <source>the key {key:quoted} appears twice in one object</source>
        <translation>der Schlüssel {key:quoted} steht zweimal in einem Objekt</translation>
    </message>
    <message>
        <source>the label is given up: they go</source>
        <translation>das Label wird aufgegeben: sie entfallen</translation>
    </message>
    <message>
        <source>the label map leads to {labels}, which the project does not have: name labels of its scheme</source>
        <translation>die Label-Zuordnung führt zu {labels}, was das Projekt nicht hat: nennen Sie Labels seines Schemas</translation>
    </message>
    <message>
        <source>the label map names {labels}, which none of the files has: mend or remove the lines</source>
        <translation>die Label-Zuordnung nennt {labels}, was keine der Dateien hat: bessern Sie die Zeilen aus oder entfernen Sie sie</translation>
    </message>
    <message>
        <source>the labels are those of {name} {version} now</source>
        <translation>die Labels sind jetzt die von {name} {version}</translation>
    </message>
    <message>
        <source>the labels of the whole project were changed here: annotator scheme migrate --undo takes that back</source>
        <translation>Hier wurden die Labels des ganzen Projekts geändert: annotator scheme migrate --undo nimmt das zurück</translation>
    </message>
    <message>
        <source>the labels were changed by another program meanwhile; there is no {labels} any more: open the project again</source>
        <translation>die Labels wurden inzwischen von einem anderen Programm geändert; {labels} gibt es nicht mehr: öffnen Sie das Projekt noch einmal</translation>
    </message>
    <message>
        <source>the language</source>
        <translation>die Sprache</translation>
    </message>
    <message numerus="yes">
        <source>the last {n} entries of the journal are missing</source>
        <translation><numerusform>Der letzte Eintrag des Journals fehlt</numerusform><numerusform>Die letzten {n} Einträge des Journals fehlen</numerusform></translation>
    </message>
    <message>
        <source>the link leads nowhere ({reason:said})</source>
        <translation>der Link führt nirgendwohin ({reason:said})</translation>
    </message>
    <message>
        <source>the link to an older form gives an unknown reason, “{found}”</source>
        <translation>Die Verbindung zu einer älteren Fassung nennt einen unbekannten Grund, „{found}“</translation>
    </message>
    <message>
        <source>the list is back in its order</source>
        <translation>die Liste steht wieder in ihrer Reihenfolge</translation>
    </message>
    <message numerus="yes">
        <source>the list of the split names {n} documents that the project does not have, the first is {first}</source>
        <translation><numerusform>die Liste der Aufteilung nennt ein Dokument, das das Projekt nicht hat: {first}</numerusform><numerusform>die Liste der Aufteilung nennt {n} Dokumente, die das Projekt nicht hat, das erste ist {first}</numerusform></translation>
    </message>
    <message>
        <source>the list shows {listed}, but the set has {counted}</source>
        <translation>Die Liste zeigt {listed}, der Satz hat aber {counted}</translation>
    </message>
    <message>
        <source>the manual is not installed: its pages are in docs/ of the source</source>
        <translation>Das Handbuch ist nicht installiert: seine Seiten liegen in docs/ des Quelltexts.</translation>
    </message>
    <message>
        <source>the markup where its text stands cannot be marked</source>
        <translation>an dieser Stelle lässt sich das Markup nicht auszeichnen</translation>
    </message>
    <message>
        <source>the media type</source>
        <translation>der Medientyp</translation>
    </message>
    <message>
        <source>the migration leads to {labels}, which the newer scheme does not have</source>
        <translation>Die Umstellung führt zu {labels}, was es im neueren Schema nicht gibt</translation>
    </message>
    <message>
        <source>the migration names {labels}, which the project's scheme does not have</source>
        <translation>Die Umstellung nennt {labels}, was es im Schema des Projekts nicht gibt</translation>
    </message>
    <message>
        <source>the migration says what {labels} becomes, and retires it, too: take one of them out</source>
        <translation>die Migration sagt, was aus {labels} wird, und gibt es zugleich auf: Nehmen Sie eines davon heraus</translation>
    </message>
    <message>
        <source>the model's answer has no list “mentions”</source>
        <translation>die Antwort des Modells hat keine Liste „mentions“</translation>
    </message>
    <message>
        <source>the model's answer is not JSON: {fault:said}</source>
        <translation>die Antwort des Modells ist kein JSON: {fault:said}</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>der Name</translation>
    </message>
    <message>
        <source>the name is empty: enter the name of a person, or gold</source>
        <translation>der Name ist leer: den Namen einer Person eingeben, oder gold</translation>
    </message>
    <message>
        <source>the name leads out of the zip file</source>
        <translation>der Name führt aus der Zip-Datei hinaus</translation>
    </message>
    <message>
        <source>the name of the project is empty</source>
        <translation>der Name des Projekts ist leer</translation>
    </message>
    <message>
        <source>the near-duplicate belongs to {name}, which is not its first page</source>
        <translation>Die fast identische Seite gehört zu {name}, aber das ist nicht die erste der Gruppe</translation>
    </message>
    <message>
        <source>the newer annotations are of another page</source>
        <translation>Die neueren Annotationen gehören zu einer anderen Seite</translation>
    </message>
    <message>
        <source>the newer scheme has no {labels}, which are in use: say in the map what they become, or retire them</source>
        <translation>Im neueren Schema fehlen {labels}, die benutzt werden: Bitte in der Datei angeben, was daraus wird, oder sie aufgeben</translation>
    </message>
    <message>
        <source>the newer version by {author} does not fit what is in the project now, and none of it was taken: {reason:said}</source>
        <translation>die neuere Fassung von {author} passt nicht zum jetzigen Stand im Projekt, nichts davon wurde übernommen: {reason:said}</translation>
    </message>
    <message>
        <source>the node map is damaged: [{start}, {end}) at {offset} is not a stretch</source>
        <translation>Die Knotenkarte ist beschädigt: [{start}, {end}) bei {offset} ist keine Strecke</translation>
    </message>
    <message>
        <source>the node map is damaged: two stretches contain the character at {at}</source>
        <translation>Die Knotenkarte ist beschädigt: Zwei Strecken enthalten das Zeichen bei {at}</translation>
    </message>
    <message>
        <source>the node map is damaged: {node} at {offset} is in two stretches</source>
        <translation>Die Knotenkarte ist beschädigt: {node} bei {offset} liegt in zwei Strecken</translation>
    </message>
    <message>
        <source>the number {number} is too large</source>
        <translation>die Zahl {number} ist zu groß</translation>
    </message>
    <message>
        <source>the numbers of its roles cannot be kept as they are: only the order of the arguments is</source>
        <translation>Die Nummern seiner Rollen können nicht bleiben, wie sie sind: nur die Reihenfolge der Argumente bleibt</translation>
    </message>
    <message>
        <source>the offsets do not match the tokens of the document at line {line}</source>
        <translation>die Positionen passen nicht zu den Tokens des Dokuments in Zeile {line}</translation>
    </message>
    <message numerus="yes">
        <source>the offsets may count {taken:said} or {other:said}: the first was taken, the second would put {n} lines elsewhere; look at them</source>
        <translation><numerusform>die Positionen können als {taken:said} oder als {other:said} gezählt sein: genommen wurde das Erste, mit dem Zweiten läge {n} Zeile anderswo; bitte ansehen</numerusform><numerusform>die Positionen können als {taken:said} oder als {other:said} gezählt sein: genommen wurde das Erste, mit dem Zweiten lägen {n} Zeilen anderswo; bitte ansehen</numerusform></translation>
    </message>
    <message>
        <source>the other edge</source>
        <translation>der andere Rand</translation>
    </message>
    <message>
        <source>the page has snippets for one side only, and the format needs both</source>
        <translation>die Seite hat nur für eine der beiden Listen Textstücke, das Format braucht beide</translation>
    </message>
    <message numerus="yes">
        <source>the page has {n} tokens only</source>
        <translation><numerusform>die Seite hat nur {n} Token</numerusform><numerusform>die Seite hat nur {n} Token</numerusform></translation>
    </message>
    <message>
        <source>the page is a newer form of itself</source>
        <translation>Die Seite ist eine neuere Fassung ihrer selbst</translation>
    </message>
    <message>
        <source>the page is declared as {declared}, but its bytes are {encoding}: it was read as {encoding}</source>
        <translation>die Seite gibt {declared} an, ihre Bytes sind aber {encoding}: Sie wurde als {encoding} gelesen</translation>
    </message>
    <message>
        <source>the page is in progress again: finish it to hand it in anew</source>
        <translation>Die Seite ist wieder in Arbeit: Mit dem Abschließen wird sie neu abgegeben</translation>
    </message>
    <message>
        <source>the page is {state:state}, not {expected:state}: it was changed meanwhile</source>
        <translation>Stand der Seite: {state:state}, nicht {expected:state}. Sie wurde inzwischen geändert</translation>
    </message>
    <message>
        <source>the page shows its text only without scripts: the text of &lt;noscript&gt; was read</source>
        <translation>die Seite zeigt ihren Text nur ohne Skripte: der Text in &lt;noscript&gt; wurde gelesen</translation>
    </message>
    <message>
        <source>the page shows no text (scripts may create it in a browser)</source>
        <translation>die Seite zeigt keinen Text (vielleicht erzeugen ihn Skripte im Browser)</translation>
    </message>
    <message>
        <source>the page that is open: {name}</source>
        <translation>die offene Seite: {name}</translation>
    </message>
    <message>
        <source>the page waits for another number of people than are to come</source>
        <translation>Die Seite wartet auf eine andere Zahl von Leuten, als noch kommen sollen</translation>
    </message>
    <message>
        <source>the page was not read in a process of its own</source>
        <translation>die Seite wurde nicht in einem eigenen Prozess gelesen</translation>
    </message>
    <message>
        <source>the page was read with another encoding meanwhile: reload it and try again</source>
        <translation>Die Seite wurde inzwischen mit anderer Zeichenkodierung gelesen: neu laden und erneut versuchen</translation>
    </message>
    <message>
        <source>the page {name} is damaged ({reason:said}); restore a backup, or use annotator salvage</source>
        <translation>die Seite {name} ist beschädigt ({reason:said}); holen Sie eine Sicherung zurück oder nehmen Sie annotator salvage</translation>
    </message>
    <message>
        <source>the parser loses text of this page</source>
        <translation>der Parser verliert Text dieser Seite</translation>
    </message>
    <message>
        <source>the parser loses text of this page: {fault:said}</source>
        <translation>der Parser verliert Text dieser Seite: {fault:said}</translation>
    </message>
    <message>
        <source>the process that checked the project failed ({reason:said}); nothing was changed: check again</source>
        <translation>Der Prozess, der das Projekt prüfte, ist gescheitert ({reason:said}); es wurde nichts geändert: bitte erneut prüfen</translation>
    </message>
    <message>
        <source>the process that read this page failed ({how:said}); import the page again by itself</source>
        <translation>der Prozess, der diese Seite las, ist gescheitert ({how:said}); die Seite noch einmal allein importieren</translation>
    </message>
    <message>
        <source>the process that reads pages did not start ({how:said}): nothing is wrong with the page; restart Annotator and import it again</source>
        <translation>der Prozess, der Seiten liest, ist nicht gestartet ({how:said}): Die Seite ist in Ordnung; Annotator neu starten und noch einmal importieren</translation>
    </message>
    <message>
        <source>the profile keeps this kind apart from the content, and the format has no field for it</source>
        <translation>das Profil hält diese Art vom Inhalt getrennt, und das Format hat kein Feld dafür</translation>
    </message>
    <message>
        <source>the program refuses it: {fault:said}</source>
        <translation>das Programm lehnt es ab: {fault:said}</translation>
    </message>
    <message>
        <source>the project as it was is kept as {name}</source>
        <translation>das bisherige Projekt bleibt als {name} erhalten</translation>
    </message>
    <message>
        <source>the project has no author “{author}”</source>
        <translation>Das Projekt kennt niemanden namens „{author}“</translation>
    </message>
    <message>
        <source>the project has no document “{document}”</source>
        <translation>Das Projekt hat kein Dokument „{document}“</translation>
    </message>
    <message>
        <source>the project has no id of its own</source>
        <translation>Das Projekt hat keine eigene ID</translation>
    </message>
    <message>
        <source>the project has no note for the guidelines “{note}”</source>
        <translation>Das Projekt hat keine Notiz „{note}“ für die Richtlinien</translation>
    </message>
    <message>
        <source>the project has no remark “{remark}”</source>
        <translation>Das Projekt hat keine Anmerkung „{remark}“</translation>
    </message>
    <message>
        <source>the project has no scheme</source>
        <translation>Das Projekt hat kein Schema</translation>
    </message>
    <message numerus="yes">
        <source>the project has the scheme; {n} sets changed</source>
        <translation><numerusform>das Projekt hat das Schema; {n} Satz geändert</numerusform><numerusform>das Projekt hat das Schema; {n} Sätze geändert</numerusform></translation>
    </message>
    <message>
        <source>the project is open read-only</source>
        <translation>Das Projekt ist nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>the project keeps no split {name}, only {known}: give its shares with --split, such as 80/10/10</source>
        <translation>Das Projekt hat keine Aufteilung {name}, nur {known}: Bitte die Anteile mit --split angeben, etwa 80/10/10</translation>
    </message>
    <message>
        <source>the project says format {found}, but it has format {known}</source>
        <translation>Das Projekt nennt Format {found}, hat aber Format {known}</translation>
    </message>
    <message>
        <source>the project's name, id and settings are lost; it has new ones</source>
        <translation>Name, Kennung und Einstellungen des Projekts sind verloren; es hat neue</translation>
    </message>
    <message>
        <source>the project's name, id and settings are missing</source>
        <translation>Name, ID und Einstellungen des Projekts fehlen</translation>
    </message>
    <message>
        <source>the project's name, id and settings come from a backup; look whether the settings are the latest</source>
        <translation>Name, Kennung und Einstellungen des Projekts stammen aus einer Sicherung; sehen Sie nach, ob die Einstellungen die neuesten sind</translation>
    </message>
    <message>
        <source>the project's settings cannot be read ({reason})</source>
        <translation>Die Einstellungen des Projekts sind nicht lesbar ({reason})</translation>
    </message>
    <message>
        <source>the question stays as it is</source>
        <translation>die Frage bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>the reader of {key} failed ({fault:said})</source>
        <translation>der Leser für {key} ist gescheitert ({fault:said})</translation>
    </message>
    <message>
        <source>the ready scheme {name}</source>
        <translation>das fertige Schema {name}</translation>
    </message>
    <message>
        <source>the record does not say how long it is</source>
        <translation>der Record sagt nicht, wie lang er ist</translation>
    </message>
    <message>
        <source>the relation {relation:relation} does not allow {type:type}: remove the relation first</source>
        <translation>Die Relation {relation:relation} lässt {type:type} nicht zu: erst die Relation entfernen</translation>
    </message>
    <message>
        <source>the remark is settled</source>
        <translation>die Bemerkung ist erledigt</translation>
    </message>
    <message>
        <source>the response has no body</source>
        <translation>die Antwort hat keinen Inhalt</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>dasselbe</translation>
    </message>
    <message>
        <source>the same as line {line}: taken once</source>
        <translation>dasselbe wie Zeile {line}: einmal übernommen</translation>
    </message>
    <message>
        <source>the same as now</source>
        <translation>wie jetzt</translation>
    </message>
    <message>
        <source>the same bytes as {first:said}; stored once</source>
        <translation>dieselben Bytes wie {first:said}; einmal gespeichert</translation>
    </message>
    <message>
        <source>the same is there already</source>
        <translation>dasselbe ist schon da</translation>
    </message>
    <message>
        <source>the same page is already in the project, as document {document}</source>
        <translation>Dieselbe Seite ist schon im Projekt, als Dokument {document}</translation>
    </message>
    <message>
        <source>the same thing was stored elsewhere meanwhile ({reason}); reload the page and try again</source>
        <translation>Dasselbe wurde inzwischen anderswo gespeichert ({reason}); die Seite neu laden und erneut versuchen</translation>
    </message>
    <message>
        <source>the same words stand in several places here</source>
        <translation>dieselben Wörter stehen hier mehrmals</translation>
    </message>
    <message>
        <source>the same {item:said} was made meanwhile</source>
        <translation>Inzwischen gibt es dasselbe schon ({item:said})</translation>
    </message>
    <message>
        <source>the scheme comes from {name}</source>
        <translation>das Schema kommt aus {name}</translation>
    </message>
    <message>
        <source>the scheme has no entity type {type}</source>
        <translation>das Schema hat keinen Entitätstyp {type}</translation>
    </message>
    <message>
        <source>the scheme has no entity type “{type}”</source>
        <translation>Das Schema hat keinen Entitätstyp „{type}“</translation>
    </message>
    <message>
        <source>the scheme has no event type {type}</source>
        <translation>das Schema hat keinen Ereignistyp {type}</translation>
    </message>
    <message>
        <source>the scheme has no event type “{type}”</source>
        <translation>Das Schema hat keinen Ereignistyp „{type}“</translation>
    </message>
    <message>
        <source>the scheme has no page flag “{flag}”</source>
        <translation>Das Schema hat kein Seitenmerkmal „{flag}“</translation>
    </message>
    <message>
        <source>the scheme has no relation between these two</source>
        <translation>Das Schema hat keine Relation zwischen diesen beiden</translation>
    </message>
    <message>
        <source>the scheme has no relation type “{relation}”</source>
        <translation>Das Schema hat keinen Relationstyp „{relation}“</translation>
    </message>
    <message>
        <source>the scheme has no segment kind “{kind}”</source>
        <translation>Das Schema hat keine Segmentart „{kind}“</translation>
    </message>
    <message>
        <source>the scheme has no such flag</source>
        <translation>das Schema hat kein solches Merkmal</translation>
    </message>
    <message>
        <source>the scheme has no “{label}”: check sort and spelling</source>
        <translation>„{label}“ gibt es im Schema nicht: Bitte Sorte und Schreibweise prüfen</translation>
    </message>
    <message>
        <source>the scheme has “{label}” already: choose another id</source>
        <translation>„{label}“ gibt es im Schema schon: Bitte eine andere ID wählen</translation>
    </message>
    <message>
        <source>the scheme is lost; the project has the scheme {name} now</source>
        <translation>das Schema ist verloren; das Projekt hat jetzt das Schema {name}</translation>
    </message>
    <message>
        <source>the scheme of this project</source>
        <translation>das Schema dieses Projekts</translation>
    </message>
    <message>
        <source>the scheme {scheme} has no data to store: read it with parse_scheme</source>
        <translation>Das Schema {scheme} hat keine Daten zum Speichern: mit parse_scheme lesen</translation>
    </message>
    <message>
        <source>the scheme's own</source>
        <translation>die des Schemas</translation>
    </message>
    <message numerus="yes">
        <source>the search index holds {n} pages that are not in the project</source>
        <translation><numerusform>Der Suchindex enthält eine Seite, die nicht im Projekt ist</numerusform><numerusform>Der Suchindex enthält {n} Seiten, die nicht im Projekt sind</numerusform></translation>
    </message>
    <message>
        <source>the segment belongs to no article</source>
        <translation>das Segment gehört zu keinem Artikel</translation>
    </message>
    <message>
        <source>the segment would have only white space</source>
        <translation>Das Segment enthielte nur Leerraum</translation>
    </message>
    <message>
        <source>the segments {first} and {second} overlap</source>
        <translation>Die Segmente {first} und {second} überlappen</translation>
    </message>
    <message>
        <source>the set contains more than its journal accounts for</source>
        <translation>Der Satz enthält mehr, als das Journal belegt</translation>
    </message>
    <message>
        <source>the set holds decisions, which only gold has</source>
        <translation>Der Satz enthält Entscheidungen, die nur gold hat</translation>
    </message>
    <message>
        <source>the set is at revision {found}, but its journal ends at {expected}</source>
        <translation>Der Satz ist bei Revision {found}, sein Journal endet aber bei {expected}</translation>
    </message>
    <message>
        <source>the source bytes cannot be unpacked: {fault:said}</source>
        <translation>die Quellbytes können nicht entpackt werden: {fault:said}</translation>
    </message>
    <message>
        <source>the spaCy pipeline {name:quoted} finds no names: choose one with “ner”</source>
        <translation>die spaCy-Pipeline {name:quoted} findet keine Namen: eine mit „ner“ wählen</translation>
    </message>
    <message>
        <source>the span cannot be made smaller</source>
        <translation>Die Spanne kann nicht kleiner werden</translation>
    </message>
    <message>
        <source>the split {name} has the shares {shares}: leave --split out, or choose another name</source>
        <translation>Die Aufteilung {name} hat die Anteile {shares}: Bitte --split weglassen oder einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>the stored node map is damaged ({reason})</source>
        <translation>Die gespeicherte Knotenkarte ist beschädigt ({reason})</translation>
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
        <source>the table {table} is missing</source>
        <translation>Die Tabelle {table} fehlt</translation>
    </message>
    <message>
        <source>the tagger could not be trained: {fault:said}</source>
        <translation>der Tagger konnte nicht trainiert werden: {fault:said}</translation>
    </message>
    <message numerus="yes">
        <source>the tagger learns from {least} finished pages on; {n} are done</source>
        <translation><numerusform>der Tagger lernt ab {least} fertigen Seiten; fertig ist {n}</numerusform><numerusform>der Tagger lernt ab {least} fertigen Seiten; fertig sind {n}</numerusform></translation>
    </message>
    <message>
        <source>the text</source>
        <translation>der Text</translation>
    </message>
    <message>
        <source>the text around it changed</source>
        <translation>der Text ringsum hat sich geändert</translation>
    </message>
    <message>
        <source>the text at this place is not {text:quoted}: the offsets do not match</source>
        <translation>der Text an dieser Stelle ist nicht {text:quoted}: die Positionen passen nicht</translation>
    </message>
    <message>
        <source>the text at {id} is not {text:quoted}: the offsets do not match</source>
        <translation>der Text bei {id} ist nicht {text:quoted}: die Positionen passen nicht</translation>
    </message>
    <message>
        <source>the text contains a carriage return; lines must end with LF alone</source>
        <translation>der Text enthält ein Wagenrücklaufzeichen; Zeilen dürfen nur mit LF enden</translation>
    </message>
    <message>
        <source>the text has changed since documents.json was written</source>
        <translation>der Text wurde geändert, seit documents.json geschrieben wurde</translation>
    </message>
    <message>
        <source>the text there is labelled already</source>
        <translation>der Text dort hat schon ein Label</translation>
    </message>
    <message>
        <source>the text was taken without its annotations ({title}, field {field:quoted})</source>
        <translation>der Text wurde ohne seine Annotationen übernommen ({title}, Feld {field:quoted})</translation>
    </message>
    <message>
        <source>the text without marks: the same key, a work mode or an edit brings them back</source>
        <translation>der Text ohne Markierungen: dieselbe Taste, ein Arbeitsmodus oder eine Änderung bringt sie zurück</translation>
    </message>
    <message>
        <source>the two passwords differ: nothing was changed</source>
        <translation>die beiden Passwörter sind verschieden: Nichts wurde geändert</translation>
    </message>
    <message>
        <source>the type of an entity</source>
        <translation>der Typ einer Entität</translation>
    </message>
    <message>
        <source>the window did not open in time</source>
        <translation>Das Fenster ging nicht rechtzeitig auf</translation>
    </message>
    <message>
        <source>the zip file does not say how its names are encoded: read as {encoding}, the first is {name}</source>
        <translation>die Zip-Datei sagt nicht, wie ihre Namen kodiert sind: als {encoding} gelesen ist der erste {name}</translation>
    </message>
    <message numerus="yes">
        <source>the {n} pages that the list shows</source>
        <translation><numerusform>die {n} Seite, die die Liste zeigt</numerusform><numerusform>die {n} Seiten, die die Liste zeigt</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>the {part} part has no example of {n} labels, and figures on it say nothing of them: {labels}</source>
        <translation><numerusform>Der Teil {part} hat kein Beispiel für ein Label, und Kennzahlen darauf sagen nichts darüber: {labels}</numerusform><numerusform>Der Teil {part} hat kein Beispiel für {n} Labels, und Kennzahlen darauf sagen nichts darüber: {labels}</numerusform></translation>
    </message>
    <message>
        <source>then: {what}</source>
        <translation>damals: {what}</translation>
    </message>
    <message>
        <source>there are annotations, and the scheme has no {labels}: annotator scheme migrate says what they become</source>
        <translation>Es gibt Annotationen, und im Schema fehlen {labels}: annotator scheme migrate sagt, was daraus wird</translation>
    </message>
    <message>
        <source>there are no annotations in these files: import them as plain pages</source>
        <translation>in diesen Dateien sind keine Annotationen: Importieren Sie sie als einfache Seiten</translation>
    </message>
    <message>
        <source>there are no pages to score; score at least one</source>
        <translation>es gibt keine Seiten zu bewerten; bewerten Sie mindestens eine</translation>
    </message>
    <message>
        <source>there are none yet</source>
        <translation>noch gibt es keine</translation>
    </message>
    <message numerus="yes">
        <source>there are only {n} authors on this page</source>
        <translation><numerusform>auf dieser Seite gibt es nur {n} Autor</numerusform><numerusform>auf dieser Seite gibt es nur {n} Autoren</numerusform></translation>
    </message>
    <message>
        <source>there is more after &lt;/html&gt;; it was read as part of the page</source>
        <translation>nach &lt;/html&gt; kommt noch etwas; es wurde als Teil der Seite gelesen</translation>
    </message>
    <message>
        <source>there is no *.json file in a folder ground-truth/</source>
        <translation>es gibt keine Datei *.json in einem Ordner ground-truth/</translation>
    </message>
    <message>
        <source>there is no *.jsonl file in it</source>
        <translation>es enthält keine Datei *.jsonl</translation>
    </message>
    <message>
        <source>there is no *.jsonl file in it or in its folder ground-truth/</source>
        <translation>weder darin noch im Ordner ground-truth/ ist eine *.jsonl-Datei</translation>
    </message>
    <message>
        <source>there is no .ann file in this folder</source>
        <translation>in diesem Ordner ist keine .ann-Datei</translation>
    </message>
    <message>
        <source>there is no .apf.xml file in this folder</source>
        <translation>In diesem Ordner ist keine .apf.xml-Datei</translation>
    </message>
    <message>
        <source>there is no .txt file of that name beside it: put the text there</source>
        <translation>Daneben liegt keine .txt-Datei dieses Namens: Legen Sie den Text dazu</translation>
    </message>
    <message>
        <source>there is no .xmi file in this folder</source>
        <translation>In diesem Ordner ist keine .xmi-Datei</translation>
    </message>
    <message>
        <source>there is no .xml file in this folder</source>
        <translation>In diesem Ordner ist keine .xml-Datei</translation>
    </message>
    <message>
        <source>there is no annotation set to compare</source>
        <translation>es gibt keinen Annotationssatz zum Vergleichen</translation>
    </message>
    <message>
        <source>there is no article {article}, but there are later ones: renumber them</source>
        <translation>Es gibt keinen Artikel {article}, aber spätere: bitte neu nummerieren</translation>
    </message>
    <message>
        <source>there is no dataset at {path}: name an export, an archive, annotated data or a project</source>
        <translation>Bei {path} liegt kein Datensatz: Bitte einen Export, ein Archiv, annotierte Daten oder ein Projekt nennen</translation>
    </message>
    <message>
        <source>there is no dataset format {key:quoted}; choose one of {known}</source>
        <translation>es gibt kein Datensatzformat {key:quoted}; zur Wahl stehen {known}</translation>
    </message>
    <message>
        <source>there is no display (DISPLAY and WAYLAND_DISPLAY are not set); “annotator show PROJECT DOCUMENT --png FILE” draws a page without one</source>
        <translation>Es gibt keinen Bildschirm (DISPLAY und WAYLAND_DISPLAY sind nicht gesetzt); „annotator show PROJEKT DOKUMENT --png DATEI“ zeichnet eine Seite ohne ihn</translation>
    </message>
    <message>
        <source>there is no gold text in it (GoldStandard/*.txt, clean/*.txt or *.txt)</source>
        <translation>kein Goldtext darin (GoldStandard/*.txt, clean/*.txt oder *.txt)</translation>
    </message>
    <message>
        <source>there is no measure {name:quoted}; choose one of {known}</source>
        <translation>es gibt kein Maß {name:quoted}; zur Wahl stehen {known}</translation>
    </message>
    <message>
        <source>there is no offsets file: the text was put together from the tokens, with spaces between them and one sentence per line</source>
        <translation>es gibt keine Datei mit Positionen: der Text wurde aus den Tokens zusammengesetzt, mit Leerzeichen dazwischen und einem Satz je Zeile</translation>
    </message>
    <message>
        <source>there is no page in a folder {folder}/</source>
        <translation>in einem Ordner {folder}/ ist keine Seite</translation>
    </message>
    <message>
        <source>there is no page in this object (its keys: {keys}); give the keys with --html-field or --text-field (and --url-field)</source>
        <translation>keine Seite in diesem Objekt (seine Schlüssel: {keys}); geben Sie die Schlüssel mit --html-field oder --text-field (und --url-field) an</translation>
    </message>
    <message>
        <source>there is no profile {name:quoted}; choose one of {known}</source>
        <translation>es gibt kein Profil {name:quoted}; zur Wahl stehen {known}</translation>
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
        <source>there is no space left on the disk of {folder}</source>
        <translation>auf der Platte von {folder} ist kein Platz mehr</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>diese Datei oder diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>there is no such version</source>
        <translation>diese Fassung gibt es nicht</translation>
    </message>
    <message>
        <source>there is no suggester {key:quoted}; choose one of {known}</source>
        <translation>es gibt keinen Vorschlagsgeber {key:quoted}; zur Wahl stehen {known}</translation>
    </message>
    <message>
        <source>there is no team in this project yet: begin with annotator team init</source>
        <translation>dieses Projekt hat noch kein Team: Beginnen Sie mit annotator team init</translation>
    </message>
    <message>
        <source>there is no text under {asked} (the keys here: {keys}); give the keys with --html-field or --text-field (and --url-field)</source>
        <translation>kein Text unter {asked} (vorhandene Schlüssel: {keys}); geben Sie die Schlüssel mit --html-field oder --text-field (und --url-field) an</translation>
    </message>
    <message>
        <source>there is no text under {field:quoted}, so the page has no address</source>
        <translation>unter {field:quoted} steht kein Text, darum hat die Seite keine Adresse</translation>
    </message>
    <message>
        <source>there is no {field}</source>
        <translation>{field} fehlt</translation>
    </message>
    <message>
        <source>there is no {id} in this file: add its line, or delete what names it</source>
        <translation>{id} gibt es in dieser Datei nicht: die Zeile dazu ergänzen oder den Verweis löschen</translation>
    </message>
    <message>
        <source>there is no {pattern} in a folder Corrected/</source>
        <translation>in einem Ordner Corrected/ ist kein {pattern}</translation>
    </message>
    <message>
        <source>there is only white space here: select some text first</source>
        <translation>Hier ist nur Leerraum: erst Text auswählen</translation>
    </message>
    <message>
        <source>these are the annotations of {author:quoted}: {person:quoted} may take back only their own; a reviewer or manager may take back others’</source>
        <translation>das sind die Annotationen von {author:quoted}: {person:quoted} darf nur eigene zurücknehmen; fremde nimmt zurück, wer prüft oder leitet</translation>
    </message>
    <message>
        <source>these authors do not say one thing here: choose one of the versions</source>
        <translation>diese Autoren sagen hier nicht dasselbe: wählen Sie eine der Fassungen</translation>
    </message>
    <message>
        <source>they refer to different things already, {id} among them: give them one reference, or delete this line</source>
        <translation>sie verweisen schon auf Verschiedenes, darunter {id}: ihnen einen gemeinsamen Verweis geben oder diese Zeile löschen</translation>
    </message>
    <message>
        <source>this MHTML file has no HTML part</source>
        <translation>diese MHTML-Datei hat keinen HTML-Teil</translation>
    </message>
    <message>
        <source>this MHTML file is damaged ({fault:said})</source>
        <translation>diese MHTML-Datei ist beschädigt ({fault:said})</translation>
    </message>
    <message>
        <source>this bookmark no longer exists</source>
        <translation>Dieses Lesezeichen gibt es nicht mehr</translation>
    </message>
    <message>
        <source>this entity no longer exists: choose another one</source>
        <translation>Diese Entität gibt es nicht mehr: bitte eine andere wählen</translation>
    </message>
    <message>
        <source>this event cluster no longer exists: choose another one</source>
        <translation>Dieses Ereigniscluster gibt es nicht mehr: ein anderes wählen</translation>
    </message>
    <message>
        <source>this event no longer exists</source>
        <translation>Dieses Ereignis gibt es nicht mehr</translation>
    </message>
    <message>
        <source>this format keeps all kinds</source>
        <translation>dieses Format behält alle Arten</translation>
    </message>
    <message>
        <source>this format needs a reader of HTML pages</source>
        <translation>dieses Format braucht einen Leser für HTML-Seiten</translation>
    </message>
    <message>
        <source>this is a GIF picture, not text</source>
        <translation>das ist ein GIF-Bild, kein Text</translation>
    </message>
    <message>
        <source>this is a JPEG picture, not text</source>
        <translation>das ist ein JPEG-Bild, kein Text</translation>
    </message>
    <message>
        <source>this is a PDF document, not text</source>
        <translation>das ist ein PDF-Dokument, kein Text</translation>
    </message>
    <message>
        <source>this is a PNG picture, not text</source>
        <translation>das ist ein PNG-Bild, kein Text</translation>
    </message>
    <message>
        <source>this is a ZIP archive or an office document, not text</source>
        <translation>das ist ein ZIP-Archiv oder ein Office-Dokument, kein Text</translation>
    </message>
    <message>
        <source>this is a file; give a folder</source>
        <translation>das ist eine Datei; geben Sie einen Ordner an</translation>
    </message>
    <message>
        <source>this is a folder; give a file name</source>
        <translation>das ist ein Ordner; geben Sie einen Dateinamen an</translation>
    </message>
    <message>
        <source>this is a gzip archive, not text</source>
        <translation>das ist ein gzip-Archiv, kein Text</translation>
    </message>
    <message>
        <source>this is a program, not text</source>
        <translation>das ist ein Programm, kein Text</translation>
    </message>
    <message>
        <source>this is an SQLite database, not text</source>
        <translation>das ist eine SQLite-Datenbank, kein Text</translation>
    </message>
    <message>
        <source>this is an old office document, not text</source>
        <translation>das ist ein altes Office-Dokument, kein Text</translation>
    </message>
    <message>
        <source>this is not a WARC file: it has no records</source>
        <translation>das ist keine WARC-Datei: sie hat keine Records</translation>
    </message>
    <message>
        <source>this is not an HTML page: it has no elements and no text</source>
        <translation>das ist keine HTML-Seite: sie hat weder Elemente noch Text</translation>
    </message>
    <message>
        <source>this is not an MHTML file: it does not start with the header of a MIME message</source>
        <translation>das ist keine MHTML-Datei: sie beginnt nicht mit dem Kopf einer MIME-Nachricht</translation>
    </message>
    <message>
        <source>this is not an RSS or Atom feed but a web page; import it as format html</source>
        <translation>das ist kein RSS- oder Atom-Feed, sondern eine Webseite; importieren Sie sie im Format html</translation>
    </message>
    <message>
        <source>this is not an RSS or Atom feed: its root element is &lt;{root}&gt;</source>
        <translation>das ist kein RSS- oder Atom-Feed: sein Wurzelelement ist &lt;{root}&gt;</translation>
    </message>
    <message>
        <source>this is not text: {controls} of its first {length} characters are control characters</source>
        <translation>das ist kein Text: {controls} der ersten {length} Zeichen sind Steuerzeichen</translation>
    </message>
    <message>
        <source>this is the first difference</source>
        <translation>das ist der erste Unterschied</translation>
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
        <source>this is {encoding}, an encoding in seven bits that cannot be read here; convert the file to UTF-8</source>
        <translation>das ist {encoding}, eine 7-Bit-Kodierung, die hier nicht gelesen werden kann; wandeln Sie die Datei in UTF-8 um</translation>
    </message>
    <message>
        <source>this item no longer has such an attribute</source>
        <translation>Dieses Attribut gibt es hier nicht mehr</translation>
    </message>
    <message>
        <source>this key means nothing while reviewing</source>
        <translation>diese Taste hat beim Prüfen keine Bedeutung</translation>
    </message>
    <message>
        <source>this mention no longer exists</source>
        <translation>Diese Erwähnung gibt es nicht mehr</translation>
    </message>
    <message>
        <source>this no longer exists</source>
        <translation>Das gibt es nicht mehr</translation>
    </message>
    <message>
        <source>this object is annotated ({title}, field {field:quoted}): import the file in its format, or the text alone with --text-field</source>
        <translation>dieses Objekt ist annotiert ({title}, Feld {field:quoted}): importieren Sie die Datei in ihrem Format oder nur den Text mit --text-field</translation>
    </message>
    <message>
        <source>this one is in doubt: accept it on its own or label it yourself</source>
        <translation>das hier ist zweifelhaft: einzeln annehmen oder selbst auszeichnen</translation>
    </message>
    <message>
        <source>this page</source>
        <translation>diese Seite</translation>
    </message>
    <message>
        <source>this page has not come back yet</source>
        <translation>diese Seite ist noch nicht zurückgekommen</translation>
    </message>
    <message>
        <source>this page is finished: set it back to in progress first</source>
        <translation>diese Seite ist abgeschlossen: erst wieder in Arbeit nehmen</translation>
    </message>
    <message>
        <source>this page is not handed in: there is nothing to send back</source>
        <translation>diese Seite ist nicht abgegeben: es gibt nichts zurückzugeben</translation>
    </message>
    <message>
        <source>this page is not saved yet: save again before moving on</source>
        <translation>Diese Seite ist noch nicht gespeichert: erneut speichern, dann weiter</translation>
    </message>
    <message>
        <source>this page is not saved yet: save again first</source>
        <translation>diese Seite ist noch nicht gespeichert: erst noch einmal speichern</translation>
    </message>
    <message>
        <source>this page was changed elsewhere; its current state is shown</source>
        <translation>Diese Seite wurde anderswo geändert; gezeigt wird ihr jetziger Stand</translation>
    </message>
    <message>
        <source>this page was changed elsewhere; not saved: {edits}</source>
        <translation>Diese Seite wurde anderswo geändert; nicht gespeichert: {edits}</translation>
    </message>
    <message>
        <source>this page was changed elsewhere; your edits were kept</source>
        <translation>Diese Seite wurde anderswo geändert; Ihre Änderungen sind erhalten</translation>
    </message>
    <message>
        <source>this project is blind: its labels are changed by its reviewers and managers</source>
        <translation>dieses Projekt ist blind: seine Labels ändern, wer reviewt oder es leitet</translation>
    </message>
    <message>
        <source>this project is blind: the overview is for its reviewers and managers</source>
        <translation>Dieses Projekt ist blind: Die Übersicht ist den Prüfenden und Leitenden vorbehalten</translation>
    </message>
    <message>
        <source>this project is blind: {person} may not see what others said on this page; whoever leads the project can make {person} a reviewer in the settings</source>
        <translation>dieses Projekt ist blind: {person} darf nicht sehen, was andere auf dieser Seite gesagt haben; wer das Projekt leitet, kann {person} in den Einstellungen zum Prüfen berechtigen</translation>
    </message>
    <message>
        <source>this question has no version {number}: it has {count}</source>
        <translation>diese Frage hat keine Fassung {number}: sie hat {count}</translation>
    </message>
    <message>
        <source>this question is not about a label: choose one of its versions</source>
        <translation>bei dieser Frage geht es nicht um ein Label: wählen Sie eine ihrer Fassungen</translation>
    </message>
    <message>
        <source>this question is not about an event: choose one of its versions</source>
        <translation>bei dieser Frage geht es nicht um ein Ereignis: wählen Sie eine ihrer Fassungen</translation>
    </message>
    <message>
        <source>this question is not about an extent: choose one of its versions</source>
        <translation>bei dieser Frage geht es nicht um die Ausdehnung: wählen Sie eine ihrer Fassungen</translation>
    </message>
    <message>
        <source>this question is not there any more: look at the page again</source>
        <translation>diese Frage gibt es nicht mehr: sehen Sie sich die Seite noch einmal an</translation>
    </message>
    <message>
        <source>this segment no longer exists</source>
        <translation>Dieses Segment gibt es nicht mehr</translation>
    </message>
    <message>
        <source>this suggestion no longer exists: it was made anew or rejected meanwhile</source>
        <translation>Diesen Vorschlag gibt es nicht mehr: Er wurde inzwischen neu gemacht oder abgelehnt</translation>
    </message>
    <message>
        <source>this text has no label yet</source>
        <translation>Dieser Text hat noch kein Label</translation>
    </message>
    <message>
        <source>this would bring back what is labelled {labels}, and the project has no such label now: annotator scheme migrate --undo brings the label back</source>
        <translation>das brächte zurück, was {labels} heißt, und so ein Label hat das Projekt nicht mehr: annotator scheme migrate --undo bringt das Label zurück</translation>
    </message>
    <message>
        <source>threshold {threshold}: give a share from 0.1 to 1</source>
        <translation>Schwelle {threshold}: geben Sie einen Anteil von 0.1 bis 1 an</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>angekreuzt</translation>
    </message>
    <message>
        <source>time in all</source>
        <translation>Zeit gesamt</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>to look at</source>
        <translation>anzusehen</translation>
    </message>
    <message>
        <source>to the start or end of the line; with Ctrl, of the page</source>
        <translation>zum Anfang oder Ende der Zeile; mit Strg der Seite</translation>
    </message>
    <message>
        <source>token {number}</source>
        <translation>Token {number}</translation>
    </message>
    <message>
        <source>tokens {asked:quoted}: choose cut or whole</source>
        <translation>Token {asked:quoted}: wählen Sie cut oder whole</translation>
    </message>
    <message>
        <source>too few pages for an interval</source>
        <translation>zu wenige Seiten für ein Intervall</translation>
    </message>
    <message>
        <source>topics whose documents lie in several parts: their coreference is divided</source>
        <translation>Themen, deren Dokumente in mehreren Teilen liegen: Ihre Koreferenz ist geteilt</translation>
    </message>
    <message>
        <source>towards gold</source>
        <translation>hin zum Gold</translation>
    </message>
    <message>
        <source>train, dev, test</source>
        <translation>train, dev, test</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>triggers grown to whole tokens</source>
        <translation>Auslöser auf ganze Token erweitert</translation>
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
        <source>two items have the id {id}</source>
        <translation>Zwei Elemente haben die ID {id}</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>undefined, because: {reason}</source>
        <translation>nicht bestimmt, denn: {reason}</translation>
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
        <source>undoing an edit did not restore the annotation set</source>
        <translation>das Rückgängigmachen hat den Annotationssatz nicht wiederhergestellt</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
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
        <source>unknown encoding {name:quoted}; give one such as {known}</source>
        <translation>unbekannte Zeichenkodierung {name:quoted}; möglich sind etwa {known}</translation>
    </message>
    <message>
        <source>unknown format {key:quoted}; choose one of {known}</source>
        <translation>unbekanntes Format {key:quoted}; zur Wahl stehen {known}</translation>
    </message>
    <message>
        <source>unknown kind of file; if it is plain text, import it as format text</source>
        <translation>unbekannte Art von Datei; wenn es reiner Text ist, importieren Sie sie im Format text</translation>
    </message>
    <message>
        <source>unknown kind of page {key:quoted}; choose one of {known}</source>
        <translation>unbekannte Art von Seite {key:quoted}; zur Wahl stehen {known}</translation>
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
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>values stand in an attribute that is no choice: its type has to be choice</source>
        <translation>bei einem Attribut, das keine Auswahl ist, stehen Werte: seine Art muss choice sein</translation>
    </message>
    <message>
        <source>verb</source>
        <translation>Verb</translation>
    </message>
    <message>
        <source>version {number} of the scheme cannot be read</source>
        <translation>Version {number} des Schemas ist nicht lesbar</translation>
    </message>
    <message>
        <source>version {number} of the scheme is damaged; it stands whole in {place}</source>
        <translation>Version {number} des Schemas ist beschädigt; unbeschädigt steht sie in {place}</translation>
    </message>
    <message>
        <source>version {number} of the scheme is missing</source>
        <translation>Version {number} des Schemas fehlt</translation>
    </message>
    <message>
        <source>version {number} of the scheme is unlike its hash</source>
        <translation>Version {number} des Schemas passt nicht zu ihrem Hash</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>waits for another question</source>
        <translation>wartet auf eine andere Frage</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message numerus="yes">
        <source>week of {day}: {minutes} ({n} pages)</source>
        <translation><numerusform>Woche vom {day}: {minutes} ({n} Seite)</numerusform><numerusform>Woche vom {day}: {minutes} ({n} Seiten)</numerusform></translation>
    </message>
    <message>
        <source>what fills the role is lost</source>
        <translation>was die Rolle füllt, geht verloren</translation>
    </message>
    <message>
        <source>what is the same refers to {entity} already: the reference is kept for all of them, the line is not</source>
        <translation>Was dasselbe ist, verweist schon auf {entity}: Der Verweis bleibt für alle, die Zeile nicht</translation>
    </message>
    <message>
        <source>what it belongs to is lost</source>
        <translation>wozu es gehört, geht verloren</translation>
    </message>
    <message>
        <source>what it belongs to was not carried over</source>
        <translation>das, wozu es gehört, wurde nicht übertragen</translation>
    </message>
    <message>
        <source>what it belongs to: {reason:said}</source>
        <translation>das, wozu es gehört: {reason:said}</translation>
    </message>
    <message>
        <source>what it links is lost</source>
        <translation>Was sie verbindet, geht verloren</translation>
    </message>
    <message>
        <source>what it refers to is not stored; annotator check names such damage</source>
        <translation>worauf es sich bezieht, ist nicht gespeichert; annotator check nennt solche Schäden</translation>
    </message>
    <message>
        <source>what it was about</source>
        <translation>worum es ging</translation>
    </message>
    <message>
        <source>what was counted for {measure} cannot be read</source>
        <translation>Was für {measure} gezählt wurde, ist nicht lesbar</translation>
    </message>
    <message>
        <source>what was tagged starts or ends inside a word</source>
        <translation>was ausgezeichnet wurde, beginnt oder endet mitten in einem Wort</translation>
    </message>
    <message>
        <source>what {project} held was written over, so there is nothing whole that could be saved</source>
        <translation>was in {project} stand, wurde überschrieben; es gibt nichts Ganzes mehr, das gespeichert werden könnte</translation>
    </message>
    <message>
        <source>when the project is closed after something changed</source>
        <translation>wenn das Projekt geschlossen wird, nachdem sich etwas geändert hat</translation>
    </message>
    <message>
        <source>when the project was closed</source>
        <translation>beim Schließen des Projekts</translation>
    </message>
    <message>
        <source>white space at its edge</source>
        <translation>Leerraum am Rand</translation>
    </message>
    <message>
        <source>whole event</source>
        <translation>ganzes Ereignis</translation>
    </message>
    <message>
        <source>whole project</source>
        <translation>ganzes Projekt</translation>
    </message>
    <message>
        <source>whole: mentions and triggers grow to them, instead of cutting them</source>
        <translation>ganz lassen: Erwähnungen und Auslöser wachsen auf sie, statt sie zu zerteilen</translation>
    </message>
    <message>
        <source>wider than 12 words, which GLiNER passes over</source>
        <translation>breiter als 12 Wörter, was GLiNER übergeht</translation>
    </message>
    <message>
        <source>with blue blindness</source>
        <translation>bei Blaublindheit</translation>
    </message>
    <message>
        <source>with green blindness</source>
        <translation>bei Grünblindheit</translation>
    </message>
    <message>
        <source>with models (columns)</source>
        <translation>mit Modellen (Spalten)</translation>
    </message>
    <message>
        <source>with red blindness</source>
        <translation>bei Rotblindheit</translation>
    </message>
    <message>
        <source>with whole tokens (--tokens whole) none is cut: a mention or trigger that begins or ends inside one grows to it, and the model learns from tokens as it meets them on new pages</source>
        <translation>mit ganzen Token (--tokens whole) wird keines zerteilt: Eine Erwähnung oder ein Auslöser, der in einem beginnt oder endet, wächst darauf, und das Modell lernt von Token, wie es sie auf neuen Seiten antrifft</translation>
    </message>
    <message>
        <source>word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>words of the content that the source does not have in this form, masked</source>
        <translation>Wörter des Inhalts, die in der Quelle nicht in dieser Form stehen, maskiert</translation>
    </message>
    <message>
        <source>work was done since the labels were changed ({edits} edits, {sets} new sets): restore a backup, or change the labels again</source>
        <translation>Seit der Änderung der Labels wurde gearbeitet ({edits} Änderungen, {sets} neue Sätze): Bitte eine Sicherung zurückholen oder die Labels erneut ändern</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>you are looking at what became of this page: Esc goes back to annotating</source>
        <translation>Sie sehen, was aus dieser Seite wurde: Esc führt zurück zum Annotieren</translation>
    </message>
    <message>
        <source>you can change the author once everything is saved</source>
        <translation>Der Name lässt sich wechseln, sobald alles gespeichert ist</translation>
    </message>
    <message>
        <source>you can review once everything is saved</source>
        <translation>Sie können prüfen, sobald alles gespeichert ist</translation>
    </message>
    <message>
        <source>you have annotated no older form of this page and no page like it</source>
        <translation>keine ältere Fassung dieser Seite und keine gleiche Seite ist von dir annotiert</translation>
    </message>
    <message>
        <source>zip files in zip files in zip files: unpack it yourself</source>
        <translation>Zip-Dateien in Zip-Dateien in Zip-Dateien: entpacken Sie sie selbst</translation>
    </message>
    <message>
        <source>{address} answered with more than {most} bytes</source>
        <translation>{address} antwortete mit mehr als {most} Bytes</translation>
    </message>
    <message>
        <source>{address} answered with status {status}</source>
        <translation>{address} antwortete mit Status {status}</translation>
    </message>
    <message>
        <source>{address} did not answer: {how}</source>
        <translation>{address} hat nicht geantwortet: {how}</translation>
    </message>
    <message>
        <source>{address} is not the address of an endpoint: give one like https://example.org/v1, without a key in it</source>
        <translation>{address} ist keine Adresse eines Endpunkts: eine wie https://example.org/v1 angeben, ohne Schlüssel darin</translation>
    </message>
    <message>
        <source>{address} would be asked without encryption: use https (http is for this computer alone)</source>
        <translation>{address} würde unverschlüsselt gefragt: https verwenden (http ist nur für diesen Rechner)</translation>
    </message>
    <message>
        <source>{article} is not an article number: articles count from 1</source>
        <translation>{article} ist keine Artikelnummer: Artikel zählen ab 1</translation>
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
        <source>{attribute:attribute}: “{value}” is not an ISO value like 2025-07-23, 2025-W30, 2025-Q3 or P3D</source>
        <translation>{attribute:attribute}: „{value}“ ist kein ISO-Wert wie 2025-07-23, 2025-W30, 2025-Q3 oder P3D</translation>
    </message>
    <message>
        <source>{attribute:attribute}: “{value}” is not one of {allowed:value}</source>
        <translation>{attribute:attribute}: „{value}“ gehört nicht zu {allowed:value}</translation>
    </message>
    <message>
        <source>{at} of {all}</source>
        <translation>{at} von {all}</translation>
    </message>
    <message>
        <source>{author:quoted} has no qualification round</source>
        <translation>{author:quoted} hat keine Qualifikationsrunde</translation>
    </message>
    <message>
        <source>{author} alone</source>
        <translation>nur {author}</translation>
    </message>
    <message>
        <source>{author} already has other annotations on this document</source>
        <translation>{author} hat schon andere Annotationen zu diesem Dokument</translation>
    </message>
    <message>
        <source>{author} has an unknown role, “{role}”</source>
        <translation>{author} hat eine unbekannte Rolle, „{role}“</translation>
    </message>
    <message>
        <source>{author} has finished “{page}”: set the page back to in progress, then carry over</source>
        <translation>{author} hat „{page}“ abgeschlossen: die Seite wieder in Arbeit nehmen, dann übertragen</translation>
    </message>
    <message numerus="yes">
        <source>{author} has handed in {n} of the compared pages again: the first hand-in is compared</source>
        <translation><numerusform>{author} hat {n} der verglichenen Seiten nochmals abgegeben: Verglichen wird die erste Abgabe</numerusform><numerusform>{author} hat {n} der verglichenen Seiten nochmals abgegeben: Verglichen wird die erste Abgabe</numerusform></translation>
    </message>
    <message>
        <source>{author} has no pages: assign some before you hand out</source>
        <translation>{author} hat keine Seiten: vor dem Austeilen welche zuweisen</translation>
    </message>
    <message numerus="yes">
        <source>{author} has not handed in {n} of the pages that others have</source>
        <translation><numerusform>{author} hat {n} der Seiten, die andere abgegeben haben, nicht abgegeben</numerusform><numerusform>{author} hat {n} der Seiten, die andere abgegeben haben, nicht abgegeben</numerusform></translation>
    </message>
    <message>
        <source>{author} has other annotations on the same text in this import; only the first ones were taken</source>
        <translation>{author} hat in diesem Import noch andere Annotationen zum selben Text; nur die ersten wurden übernommen</translation>
    </message>
    <message numerus="yes">
        <source>{author} has {n} of the compared pages in progress again: they are compared as they were handed in</source>
        <translation><numerusform>{author} hat {n} der verglichenen Seiten wieder in Arbeit: Verglichen wird, was abgegeben wurde</numerusform><numerusform>{author} hat {n} der verglichenen Seiten wieder in Arbeit: Verglichen wird, was abgegeben wurde</numerusform></translation>
    </message>
    <message>
        <source>{author} is named twice: name each author once</source>
        <translation>{author} ist zweimal genannt: jeden Namen nur einmal nennen</translation>
    </message>
    <message>
        <source>{author} is not a person: files are handed out to people</source>
        <translation>{author} ist kein Mensch: Dateien werden nur an Menschen ausgeteilt</translation>
    </message>
    <message>
        <source>{author} is of an unknown kind, “{kind}”</source>
        <translation>{author} ist von unbekannter Art, „{kind}“</translation>
    </message>
    <message>
        <source>{author} is {kind:said} in the project, not {asked:said}</source>
        <translation>{author} ist im Projekt {kind:said}, nicht {asked:said}</translation>
    </message>
    <message>
        <source>{author} is {kind:said} in this project, not {asked:said}: choose another name</source>
        <translation>{author} ist in diesem Projekt {kind:said}, nicht {asked:said}: einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>{author} takes it in, {other} does not</source>
        <translation>{author} nimmt es hinein, {other} nicht</translation>
    </message>
    <message>
        <source>{author}'s hand-in of {page} is damaged and left out: bring it back with “annotator salvage”, or let {author} hand the page in again</source>
        <translation>Die Abgabe von {author} zu {page} ist beschädigt und ausgelassen: mit „annotator salvage“ zurückholen, oder {author} gibt die Seite noch einmal ab</translation>
    </message>
    <message>
        <source>{author}: bookmark {item}: {position} is not a position in a text of {length} characters</source>
        <translation>{author}: Lesezeichen {item}: {position} ist keine Stelle in einem Text von {length} Zeichen</translation>
    </message>
    <message>
        <source>{author}: decision {item}: it ends at {end}, but the text has {length} characters</source>
        <translation>{author}: Entscheidung {item}: endet bei {end}, der Text hat aber {length} Zeichen</translation>
    </message>
    <message>
        <source>{author}: the id {item} appears twice</source>
        <translation>{author}: die ID {item} steht zweimal da</translation>
    </message>
    <message>
        <source>{author}: whether this is a person or a model is lost; kept as a {kind}</source>
        <translation>{author}: ob das ein Mensch oder ein Modell ist, ist verloren; geführt als {kind}</translation>
    </message>
    <message>
        <source>{author}: {fault:said}</source>
        <translation>{author}: {fault:said}</translation>
    </message>
    <message>
        <source>{author}: {items} in {sets}</source>
        <translation>{author}: {items} in {sets}</translation>
    </message>
    <message>
        <source>{author}: {item}: [{start}, {end}) is not a valid range in a text of {length} characters</source>
        <translation>{author}: {item}: [{start}, {end}) ist kein gültiger Bereich in einem Text von {length} Zeichen</translation>
    </message>
    <message>
        <source>{author}: {item}: there is no mention or event {target}</source>
        <translation>{author}: {item}: Es gibt keine Erwähnung und kein Ereignis {target}</translation>
    </message>
    <message>
        <source>{author}: {item}: {role} is {target}, which does not exist</source>
        <translation>{author}: {item}: {role} ist {target}, das es nicht gibt</translation>
    </message>
    <message numerus="yes">
        <source>{author}: {n} control pages</source>
        <translation><numerusform>{author}: {n} Kontrollseite</numerusform><numerusform>{author}: {n} Kontrollseiten</numerusform></translation>
    </message>
    <message>
        <source>{author}’s annotations on {name} are damaged ({reason:said}); restore a backup, or use annotator salvage</source>
        <translation>die Annotationen von {author} auf {name} sind beschädigt ({reason:said}); holen Sie eine Sicherung zurück oder nehmen Sie annotator salvage</translation>
    </message>
    <message>
        <source>{backup} is a backup of another project ({name}): to use it, copy it to a place of its own and open it</source>
        <translation>{backup} ist die Sicherung eines anderen Projekts ({name}): kopieren Sie sie an einen eigenen Ort und öffnen Sie sie dort</translation>
    </message>
    <message>
        <source>{before}, {next}</source>
        <translation>{before}, {next}</translation>
    </message>
    <message>
        <source>{color}, taken by {name}</source>
        <translation>{color}, vergeben an {name}</translation>
    </message>
    <message>
        <source>{consumer} cannot read the export: {fault:said}</source>
        <translation>{consumer} kann den Export nicht lesen: {fault:said}</translation>
    </message>
    <message>
        <source>{consumer} {version} read {records} records and found what was exported: {found}</source>
        <translation>{consumer} {version} hat {records} Datensätze gelesen und gefunden, was exportiert wurde: {found}</translation>
    </message>
    <message>
        <source>{consumer} {version} read {records} records and found {found}, but {exported} were exported</source>
        <translation>{consumer} {version} hat {records} Datensätze gelesen und {found} gefunden, exportiert wurden aber {exported}</translation>
    </message>
    <message>
        <source>{copy} already exists: choose another name</source>
        <translation>{copy} gibt es schon: einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>{copy} could not be written, and no copy was made: {reason}</source>
        <translation>{copy} konnte nicht geschrieben werden, es gibt keine Kopie: {reason}</translation>
    </message>
    <message>
        <source>{copy} is a folder: name the file for the copy</source>
        <translation>{copy} ist ein Ordner: eine Datei für die Kopie angeben</translation>
    </message>
    <message>
        <source>{copy}: the migrated copy is broken ({reason}); the project is unchanged</source>
        <translation>{copy}: Die umgestellte Kopie ist fehlerhaft ({reason}); das Projekt ist unverändert</translation>
    </message>
    <message>
        <source>{count} {sort:said}</source>
        <translation>{count} {sort:said}</translation>
    </message>
    <message>
        <source>{document}: it can only be read as {encoding}; the text stays as it is</source>
        <translation>{document}: nur als {encoding} lesbar; der Text bleibt, wie er ist</translation>
    </message>
    <message>
        <source>{document}: its byte order mark says {encoding}; the text stays as it is</source>
        <translation>{document}: die Bytereihenfolge-Marke sagt {encoding}; der Text bleibt, wie er ist</translation>
    </message>
    <message>
        <source>{document}: its source bytes were not kept, so it cannot be read again</source>
        <translation>{document}: die Quellbytes wurden nicht aufbewahrt, also kann die Seite nicht neu gelesen werden</translation>
    </message>
    <message>
        <source>{document}: newer version by {author}: {added} added, {changed} changed, {removed} removed</source>
        <translation>{document}: neuere Fassung von {author}: {added} hinzugefügt, {changed} geändert, {removed} entfernt</translation>
    </message>
    <message>
        <source>{document}: newer version by {author}: {added} added, {changed} changed, {removed} removed; {kept} kept, because something refers to them of which the file says nothing</source>
        <translation>{document}: neuere Fassung von {author}: {added} hinzugefügt, {changed} geändert, {removed} entfernt; {kept} behalten, weil etwas darauf verweist, wovon die Datei nichts sagt</translation>
    </message>
    <message>
        <source>{document}: spaCy's text differs from the document's text</source>
        <translation>{document}: der Text von spaCy ist ein anderer als der des Dokuments</translation>
    </message>
    <message>
        <source>{document}: {reason:said}</source>
        <translation>{document}: {reason:said}</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} von {all}</translation>
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
        <source>{edge}: {words}</source>
        <translation>{edge}: {words}</translation>
    </message>
    <message>
        <source>{entity}: {hits}</source>
        <translation>{entity}: {hits}</translation>
    </message>
    <message>
        <source>{event:type} already has this argument</source>
        <translation>{event:type} hat dieses Argument schon</translation>
    </message>
    <message>
        <source>{event:type} has no role “{role}”</source>
        <translation>{event:type} hat keine Rolle „{role}“</translation>
    </message>
    <message>
        <source>{event:type}, {role:role}: each of the two events would contain the other</source>
        <translation>{event:type}, {role:role}: Die beiden Ereignisse enthielten einander</translation>
    </message>
    <message>
        <source>{event:type}, {role:role}: it takes {allowed:type}, not {type:type}</source>
        <translation>{event:type}, {role:role}: Möglich sind {allowed:type}, nicht {type:type}</translation>
    </message>
    <message>
        <source>{event:type}, {role:role}: there is no mention or event “{target}”</source>
        <translation>{event:type}, {role:role}: Es gibt keine Erwähnung und kein Ereignis „{target}“</translation>
    </message>
    <message numerus="yes">
        <source>{event:type}: {role:role} can be filled {n} times</source>
        <translation><numerusform>{event:type}: {role:role} kann nur einmal besetzt werden</numerusform><numerusform>{event:type}: {role:role} kann {n}-mal besetzt werden</numerusform></translation>
    </message>
    <message>
        <source>{event}, role {role}</source>
        <translation>{event}, Rolle {role}</translation>
    </message>
    <message>
        <source>{faults:said}</source>
        <translation>{faults:said}</translation>
    </message>
    <message>
        <source>{field} is not a list of texts</source>
        <translation>{field} ist keine Liste von Texten</translation>
    </message>
    <message>
        <source>{field}: {fault:said}</source>
        <translation>{field}: {fault:said}</translation>
    </message>
    <message>
        <source>{file} already exists: choose another folder, or move the file away</source>
        <translation>{file} gibt es schon: einen anderen Ordner wählen oder die Datei verschieben</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}</source>
        <translation>{file} konnte nicht geschrieben werden: {reason}</translation>
    </message>
    <message>
        <source>{file} has another scheme, and neither has all labels of the other: {file} lacks {lacking}; the project lacks {missing}; say which label is which with a label map (annotator merge --write-map FILE proposes one), or give both one scheme with all of these</source>
        <translation>{file} hat ein anderes Schema, und keines hat alle Labels des anderen: {file} fehlt {lacking}; dem Projekt fehlt {missing}; sagen Sie mit einer Label-Zuordnung, welches Label welches ist (annotator merge --write-map DATEI schlägt eine vor), oder geben Sie beiden ein Schema mit allen diesen</translation>
    </message>
    <message>
        <source>{file} is about the corpus and was not read as a page</source>
        <translation>{file} handelt vom Korpus und wurde nicht als Seite gelesen</translation>
    </message>
    <message>
        <source>{file} is the project itself: choose the file that came back</source>
        <translation>{file} ist das Projekt selbst: die Datei wählen, die zurückkam</translation>
    </message>
    <message>
        <source>{file} uses {labels}, which the project does not have, and the label map does not say what they are: add them to the map</source>
        <translation>{file} verwendet {labels}, was das Projekt nicht hat, und die Label-Zuordnung sagt nicht, was das ist: ergänzen Sie sie</translation>
    </message>
    <message>
        <source>{file}: not the manifest of an export of gold</source>
        <translation>{file}: kein Manifest eines Exports von gold</translation>
    </message>
    <message>
        <source>{file}: {reason:said}</source>
        <translation>{file}: {reason:said}</translation>
    </message>
    <message>
        <source>{file}: {warning:said}</source>
        <translation>{file}: {warning:said}</translation>
    </message>
    <message>
        <source>{file}:{line}: {id}: {reason:said}</source>
        <translation>{file}:{line}: {id}: {reason:said}</translation>
    </message>
    <message>
        <source>{file}:{line}: {id}: {reason:said}; left out</source>
        <translation>{file}:{line}: {id}: {reason:said}; weggelassen</translation>
    </message>
    <message>
        <source>{file}:{line}: {reason:said}; left out</source>
        <translation>{file}:{line}: {reason:said}; ausgelassen</translation>
    </message>
    <message>
        <source>{file}:{line}: {warning:said}</source>
        <translation>{file}:{line}: {warning:said}</translation>
    </message>
    <message>
        <source>{filler} is not {role} of {trigger}</source>
        <translation>{filler} ist nicht {role} von {trigger}</translation>
    </message>
    <message>
        <source>{filler} is {role} of {trigger}</source>
        <translation>{filler} ist {role} von {trigger}</translation>
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
        <source>{flags}? suggested by {name}, {keys} raises it</source>
        <translation>{flags}? vorgeschlagen von {name}, {keys} setzt es</translation>
    </message>
    <message>
        <source>{folder} could not be written: {reason}</source>
        <translation>{folder} konnte nicht geschrieben werden: {reason}</translation>
    </message>
    <message>
        <source>{folder} holds no GLiNER model: it needs gliner_config.json and an .onnx file</source>
        <translation>{folder} enthält kein GLiNER-Modell: nötig sind gliner_config.json und eine .onnx-Datei</translation>
    </message>
    <message numerus="yes">
        <source>{folder}: training needs at least {least} pages; {n} could be read</source>
        <translation><numerusform>{folder}: Zum Trainieren sind mindestens {least} Seiten nötig; {n} war lesbar</numerusform><numerusform>{folder}: Zum Trainieren sind mindestens {least} Seiten nötig; {n} waren lesbar</numerusform></translation>
    </message>
    <message>
        <source>{format} has no {option}; it is for {known}</source>
        <translation>{format} kennt {option} nicht; das ist für {known}</translation>
    </message>
    <message>
        <source>{format} was exported, but not proved: {consumer} is not installed (pip install {consumer})</source>
        <translation>{format} wurde exportiert, aber nicht geprüft: {consumer} ist nicht installiert (pip install {consumer})</translation>
    </message>
    <message>
        <source>{format}, {text}: only one annotation set per document can be exported, not all</source>
        <translation>{format}, {text}: je Dokument kann nur ein Annotationssatz exportiert werden, nicht alle</translation>
    </message>
    <message>
        <source>{found}</source>
        <translation>{found}</translation>
    </message>
    <message>
        <source>{hits} in {pages}</source>
        <translation>{hits} auf {pages}</translation>
    </message>
    <message>
        <source>{hits} · Enter goes to one</source>
        <translation>{hits} · Enter führt hin</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} Std. {minutes} Min.</translation>
    </message>
    <message>
        <source>{id} (line {line}) was left out itself: correct that line first</source>
        <translation>{id} (Zeile {line}) wurde selbst weggelassen: zuerst jene Zeile berichtigen</translation>
    </message>
    <message>
        <source>{id} already has a reference: delete one of the lines</source>
        <translation>{id} hat schon einen Verweis: eine der Zeilen löschen</translation>
    </message>
    <message>
        <source>{id} has a value for {name} already: delete one of the lines</source>
        <translation>{id} hat schon einen Wert für {name}: eine der Zeilen löschen</translation>
    </message>
    <message>
        <source>{id} has no name</source>
        <translation>{id} hat keinen Namen</translation>
    </message>
    <message>
        <source>{id} is a relation, which can have no more than notes: name a mention or event</source>
        <translation>{id} ist eine Relation, die nur Notizen haben kann: eine Erwähnung oder ein Ereignis nennen</translation>
    </message>
    <message>
        <source>{id} is a segment: name a mention or event</source>
        <translation>{id} ist ein Segment: eine Erwähnung oder ein Ereignis nennen</translation>
    </message>
    <message>
        <source>{id} is the trigger of {event}: name {event} instead</source>
        <translation>{id} ist der Auslöser von {event}: stattdessen {event} nennen</translation>
    </message>
    <message>
        <source>{id}, which it needs, was left out</source>
        <translation>{id}, das dazu nötig ist, wurde weggelassen</translation>
    </message>
    <message>
        <source>{id}: it ends at {end}, but the text has {length} characters</source>
        <translation>{id}: Das Ende liegt bei {end}, der Text hat aber {length} Zeichen</translation>
    </message>
    <message>
        <source>{id}: the entity was found again in the journal</source>
        <translation>{id}: die Entität wurde im Journal wiedergefunden</translation>
    </message>
    <message>
        <source>{id}: the entity's name is lost; the mentions still refer to it</source>
        <translation>{id}: der Name der Entität ist verloren; die Erwähnungen verweisen noch auf sie</translation>
    </message>
    <message>
        <source>{item:said} left out: {reason:said}</source>
        <translation>{item:said} ausgelassen: {reason:said}</translation>
    </message>
    <message>
        <source>{item:said} says the same as {first:said}: taken once</source>
        <translation>{item:said} sagt dasselbe wie {first:said}: einmal übernommen</translation>
    </message>
    <message>
        <source>{item:said} was changed meanwhile</source>
        <translation>{item:said} wurde inzwischen geändert</translation>
    </message>
    <message>
        <source>{item:said} {id} ends at {end}, but the text has {length} characters</source>
        <translation>{item:said} {id} endet bei {end}, der Text hat aber {length} Zeichen</translation>
    </message>
    <message>
        <source>{item:said} {id} was changed meanwhile</source>
        <translation>{item:said} {id} wurde inzwischen geändert</translation>
    </message>
    <message>
        <source>{item:said} {name} ({id}) is still referred to in the project: remove the references first</source>
        <translation>{item:said} {name} ({id}) wird im Projekt noch gebraucht: erst die Verweise lösen</translation>
    </message>
    <message>
        <source>{item:said} {name} ({id}) stays as it is in the project</source>
        <translation>{item:said} {name} ({id}) bleibt, wie sie im Projekt ist</translation>
    </message>
    <message>
        <source>{item:said} {name} was changed meanwhile: reload the page and try again</source>
        <translation>{item:said} {name} wurde inzwischen geändert: die Seite neu laden und erneut versuchen</translation>
    </message>
    <message>
        <source>{item:said} {name}: its id {id} stands for something else in the project, so it is stored as {new}</source>
        <translation>{item:said} {name}: die Kennung {id} steht im Projekt für etwas anderes, daher als {new} gespeichert</translation>
    </message>
    <message>
        <source>{item:said}: argument {role} = {target}</source>
        <translation>{item:said}: Argument {role} = {target}</translation>
    </message>
    <message>
        <source>{item:said}: attribute {name}</source>
        <translation>{item:said}: Attribut {name}</translation>
    </message>
    <message>
        <source>{item:said}: link</source>
        <translation>{item:said}: Verknüpfung</translation>
    </message>
    <message>
        <source>{item:said}: {role}</source>
        <translation>{item:said}: {role}</translation>
    </message>
    <message>
        <source>{item} is found by words that are not under it in the text</source>
        <translation>{item} wird unter Wörtern gefunden, die dort nicht im Text stehen</translation>
    </message>
    <message>
        <source>{item} is listed at [{start}, {end}), but stands elsewhere</source>
        <translation>{item} ist bei [{start}, {end}) verzeichnet, steht aber woanders</translation>
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
        <source>{keys}
Shift with the digit: all with the same words. Backspace: nothing said.</source>
        <translation>{keys}
Umschalt mit der Ziffer: alle mit denselben Wörtern. Rücktaste: nichts entschieden.</translation>
    </message>
    <message>
        <source>{key} cannot be exported; choose one of {known}</source>
        <translation>{key} kann nicht exportiert werden; zur Wahl stehen {known}</translation>
    </message>
    <message>
        <source>{key} cannot be imported; choose one of {known}</source>
        <translation>{key} kann nicht importiert werden; zur Wahl stehen {known}</translation>
    </message>
    <message>
        <source>{key} chooses</source>
        <translation>{key} wählt</translation>
    </message>
    <message>
        <source>{key} does not learn from pages; leave the author out</source>
        <translation>{key} lernt nicht aus Seiten; lassen Sie die Angabe zum Autor weg</translation>
    </message>
    <message>
        <source>{key} is the key of “{name}”</source>
        <translation>{key} ist die Taste für „{name}“</translation>
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
        <source>{key} needs a library that is not installed: pip install 'annotator[{extra}]'</source>
        <translation>{key} braucht eine Bibliothek, die nicht installiert ist: pip install 'annotator[{extra}]'</translation>
    </message>
    <message>
        <source>{key} needs {library}, which is not installed: pip install 'annotator[{extra}]'</source>
        <translation>{key} braucht {library}, das nicht installiert ist: pip install 'annotator[{extra}]'</translation>
    </message>
    <message>
        <source>{key} starts the search in the list of events</source>
        <translation>{key} beginnt die Suche in der Liste der Ereignisse</translation>
    </message>
    <message>
        <source>{key}, back with {back} · smart: case matters if there is a capital letter</source>
        <translation>{key}, zurück mit {back} · klug: Großschreibung zählt, wenn ein Großbuchstabe vorkommt</translation>
    </message>
    <message>
        <source>{key}: how many people the page waits for was counted again</source>
        <translation>{key}: auf wie viele Personen die Seite wartet, wurde neu gezählt</translation>
    </message>
    <message>
        <source>{kind:kind} belongs to no article: press the number of its article</source>
        <translation>{kind:kind} gehört zu keinem Artikel: die Nummer des Artikels drücken</translation>
    </message>
    <message>
        <source>{kind:kind} written as {became}</source>
        <translation>{kind:kind} als {became} geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>{label:kind}: {n} lines, to {end:quoted}</source>
        <translation><numerusform>{label:kind}: eine Zeile, bis {end:quoted}</numerusform><numerusform>{label:kind}: {n} Zeilen, bis {end:quoted}</numerusform></translation>
    </message>
    <message>
        <source>{label:type} is locked: drag, double-click or press Enter to tag; Esc unlocks</source>
        <translation>{label:type} ist festgehalten: Ziehen, Doppelklick oder Eingabe zeichnet aus; Esc löst es</translation>
    </message>
    <message>
        <source>{label} cannot be split: only kinds, types, events and relations can</source>
        <translation>{label} lässt sich nicht aufteilen: Das geht nur mit Arten, Typen, Ereignissen und Relationen</translation>
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
        <source>{label} ‘{words}’</source>
        <translation>{label} ‚{words}‘</translation>
    </message>
    <message>
        <source>{label}: F1 {f1} of {n} items</source>
        <translation>{label}: F1 {f1}, {n} Fälle</translation>
    </message>
    <message>
        <source>{label}: suggested by {name}, not a label yet</source>
        <translation>{label}: Vorschlag von {name}, noch keine Beschriftung</translation>
    </message>
    <message>
        <source>{left} of {all} left</source>
        <translation>noch {left} von {all}</translation>
    </message>
    <message>
        <source>{library} is missing, and no window can open without it: sudo apt-get install -y {package}</source>
        <translation>{library} fehlt, ohne die kein Fenster aufgehen kann: sudo apt-get install -y {package}</translation>
    </message>
    <message>
        <source>{login:quoted} is no member of the team</source>
        <translation>{login:quoted} gehört nicht zum Team</translation>
    </message>
    <message>
        <source>{login:quoted} works as {author:quoted} already: take another name</source>
        <translation>{login:quoted} arbeitet schon als {author:quoted}: Nehmen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>{low}–{high}</source>
        <translation>{low}–{high}</translation>
    </message>
    <message>
        <source>{low}–{high} · n = {n}</source>
        <translation>{low}–{high} · n = {n}</translation>
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
        <source>{name:quoted} is not a file name</source>
        <translation>{name:quoted} ist kein Dateiname</translation>
    </message>
    <message>
        <source>{name:quoted} is not an encoding of text; give one such as {known}</source>
        <translation>{name:quoted} ist keine Zeichenkodierung für Text; möglich sind etwa {known}</translation>
    </message>
    <message>
        <source>{name:quoted}: there is no such scheme or file; schemes: {known}</source>
        <translation>{name:quoted}: ein solches Schema oder eine solche Datei gibt es nicht; Schemas: {known}</translation>
    </message>
    <message>
        <source>{names}: the same labels</source>
        <translation>{names}: dieselben Labels</translation>
    </message>
    <message>
        <source>{name} (retired)</source>
        <translation>{name} (ausgeschieden)</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (Sie)</translation>
    </message>
    <message>
        <source>{name} ({sort})</source>
        <translation>{name} ({sort})</translation>
    </message>
    <message>
        <source>{name} already exists: open it or choose another name.</source>
        <translation>{name} gibt es schon: öffnen oder anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{name} cannot be merged with itself: choose another one</source>
        <translation>{name} kann nicht mit sich selbst zusammengeführt werden: bitte etwas anderes wählen</translation>
    </message>
    <message>
        <source>{name} cannot be reached, its folder or drive is gone: connect it again, or save what is open elsewhere</source>
        <translation>{name} ist nicht erreichbar, Ordner oder Laufwerk fehlen: wieder verbinden oder das Geöffnete an anderer Stelle speichern</translation>
    </message>
    <message>
        <source>{name} is a model in this project: choose the name of a person, or gold</source>
        <translation>{name} ist in diesem Projekt ein Modell: den Namen einer Person wählen, oder gold</translation>
    </message>
    <message>
        <source>{name} is a version of the work of {author} that a merge set aside: choose the name of a person, or gold</source>
        <translation>{name} ist eine Fassung der Arbeit von {author}, die beim Zusammenführen beiseitegelegt wurde: wählen Sie den Namen einer Person oder gold</translation>
    </message>
    <message numerus="yes">
        <source>{name} is new here. Others have finished {n} pages; their work is kept.</source>
        <translation><numerusform>{name} ist neu hier. Andere haben {n} Seite fertiggestellt; ihre Arbeit bleibt, wie sie ist.</numerusform><numerusform>{name} ist neu hier. Andere haben {n} Seiten fertiggestellt; ihre Arbeit bleibt, wie sie ist.</numerusform></translation>
    </message>
    <message>
        <source>{name} is not a JSON number</source>
        <translation>{name} ist keine JSON-Zahl</translation>
    </message>
    <message>
        <source>{name} is there again; work goes on in it</source>
        <translation>{name} ist wieder da; es geht darin weiter</translation>
    </message>
    <message>
        <source>{name} on {id}: segments have the attribute Segment-article and no other, and nothing else has it</source>
        <translation>{name} an {id}: Segmente haben das Attribut Segment-article und kein anderes, und sonst hat es nichts</translation>
    </message>
    <message>
        <source>{name} suggests {segments}</source>
        <translation>{name} schlägt vor: {segments}</translation>
    </message>
    <message>
        <source>{name} unpacks to more than {times} times its size and is not read</source>
        <translation>{name} wird beim Entpacken mehr als {times}-mal so groß und wird nicht gelesen</translation>
    </message>
    <message>
        <source>{name} was deleted: put it back, or save what is open elsewhere</source>
        <translation>{name} wurde gelöscht: zurücklegen oder das Geöffnete an anderer Stelle speichern</translation>
    </message>
    <message>
        <source>{name} was made by {author}, an unknown author</source>
        <translation>{name} stammt von {author}, einem unbekannten Autor</translation>
    </message>
    <message>
        <source>{name} was moved or renamed and is now {where}: move it back, or save what is open elsewhere</source>
        <translation>{name} wurde verschoben oder umbenannt und ist jetzt {where}: zurückschieben oder das Geöffnete an anderer Stelle speichern</translation>
    </message>
    <message>
        <source>{name} was moved or renamed: move it back, or save what is open elsewhere</source>
        <translation>{name} wurde verschoben oder umbenannt: zurückschieben oder das Geöffnete an anderer Stelle speichern</translation>
    </message>
    <message>
        <source>{name} was replaced by another file, which is left as it is: save what is open elsewhere</source>
        <translation>{name} wurde durch eine andere Datei ersetzt, die unberührt bleibt: das Geöffnete an anderer Stelle speichern</translation>
    </message>
    <message>
        <source>{name} was written over by another program; nothing more goes into it: close the project, and open it again</source>
        <translation>{name} wurde von einem anderen Programm überschrieben; es kommt nichts mehr hinein: das Projekt schließen und neu öffnen</translation>
    </message>
    <message>
        <source>{name} will hold what is saved now. You can go on working meanwhile.</source>
        <translation>{name} enthält, was jetzt gespeichert ist. Du kannst inzwischen weiterarbeiten.</translation>
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
        <source>{name}: it is already in the project, as document {document}</source>
        <translation>{name}: schon im Projekt, als Dokument {document}</translation>
    </message>
    <message>
        <source>{name}: its place in the list, {place}, is not a place of its own</source>
        <translation>{name}: der Platz in der Liste, {place}, ist kein eigener Platz</translation>
    </message>
    <message>
        <source>{name}: the history of gold up to revision {revision} is not the one that was published</source>
        <translation>{name}: Die Geschichte von gold bis Revision {revision} ist nicht die, die veröffentlicht wurde</translation>
    </message>
    <message>
        <source>{name}: the list shows {column} “{found}”, but the metadata differ</source>
        <translation>{name}: Die Liste zeigt {column} „{found}“, die Metadaten sagen etwas anderes</translation>
    </message>
    <message>
        <source>{name}: the node map cannot be read ({reason})</source>
        <translation>{name}: Die Knotenkarte ist nicht lesbar ({reason})</translation>
    </message>
    <message>
        <source>{name}: the node map is unlike the text at {position}</source>
        <translation>{name}: Die Knotenkarte passt bei {position} nicht zum Text</translation>
    </message>
    <message>
        <source>{name}: the same name under two ids, {id} and {other}; not merged</source>
        <translation>{name}: derselbe Name unter zwei IDs, {id} und {other}; nicht zusammengelegt</translation>
    </message>
    <message>
        <source>{name}: the same page is also stored as {other}</source>
        <translation>{name}: Dieselbe Seite ist auch als {other} gespeichert</translation>
    </message>
    <message>
        <source>{name}: the search index is unlike the text</source>
        <translation>{name}: Der Suchindex passt nicht zum Text</translation>
    </message>
    <message>
        <source>{name}: the source is not the one that was imported</source>
        <translation>{name}: Die Quelle ist nicht die importierte</translation>
    </message>
    <message>
        <source>{name}: the text does not come from the stored source</source>
        <translation>{name}: Der Text stammt nicht aus der gespeicherten Quelle</translation>
    </message>
    <message>
        <source>{name}: the text has {length} characters instead of {expected}</source>
        <translation>{name}: Der Text hat {length} statt {expected} Zeichen</translation>
    </message>
    <message>
        <source>{name}: the text is not the one that was imported</source>
        <translation>{name}: Der Text ist nicht der importierte</translation>
    </message>
    <message>
        <source>{name}: {author} has annotations on this page, and their positions would no longer be right; the text stays</source>
        <translation>{name}: {author} hat Annotationen auf dieser Seite, deren Stellen nicht mehr stimmen würden; der Text bleibt</translation>
    </message>
    <message>
        <source>{name}: {author} has worked on this page, and the positions would no longer be right; the text stays</source>
        <translation>{name}: {author} hat an dieser Seite gearbeitet, und die Stellen würden nicht mehr stimmen; der Text bleibt</translation>
    </message>
    <message>
        <source>{name}: {fault:said}</source>
        <translation>{name}: {fault:said}</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}: {reason}</translation>
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
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message numerus="yes">
        <source>{n} NUL or surrogate characters became U+FFFD</source>
        <translation><numerusform>{n} NUL- oder Surrogatzeichen wurde zu U+FFFD</numerusform><numerusform>{n} NUL- oder Surrogatzeichen wurden zu U+FFFD</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} agreed, taken</source>
        <translation><numerusform>{n} einig, übernommen</numerusform><numerusform>{n} einig, übernommen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} already there</source>
        <translation><numerusform>{n} schon vorhanden</numerusform><numerusform>{n} schon vorhanden</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} already there or in the way</source>
        <translation><numerusform>{n} schon da oder im Weg</numerusform><numerusform>{n} schon da oder im Weg</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} annotation sets</source>
        <translation><numerusform>{n} Annotationssatz</numerusform><numerusform>{n} Annotationssätze</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} annotations do not fit the newer scheme, such as: {reason:said}. Change the scheme or the map, or let them go with --drop</source>
        <translation><numerusform>{n} Annotation passt nicht zum neueren Schema: {reason:said}. Bitte Schema oder Datei ändern oder sie mit --drop aufgeben</numerusform><numerusform>{n} Annotationen passen nicht zum neueren Schema, etwa: {reason:said}. Bitte Schema oder Datei ändern oder sie mit --drop aufgeben</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} answers taken by rule are still to be looked at: press F4</source>
        <translation><numerusform>{n} nach Regel übernommene Antwort ist noch anzusehen: F4 drücken</numerusform><numerusform>{n} nach Regel übernommene Antworten sind noch anzusehen: F4 drücken</numerusform></translation>
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
        <source>{n} assignments</source>
        <translation><numerusform>{n} Zuweisung</numerusform><numerusform>{n} Zuweisungen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} assignments taken back</source>
        <translation><numerusform>{n} Zuweisung zurückgenommen</numerusform><numerusform>{n} Zuweisungen zurückgenommen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} authors</source>
        <translation><numerusform>{n} Autor</numerusform><numerusform>{n} Autoren</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} backups take {used}; {free} are free there.</source>
        <translation><numerusform>{n} Sicherung braucht {used}; {free} sind dort frei.</numerusform><numerusform>{n} Sicherungen brauchen {used}; {free} sind dort frei.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} boundaries</source>
        <translation><numerusform>{n} Grenze</numerusform><numerusform>{n} Grenzen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} by others</source>
        <translation><numerusform>{n} von anderen</numerusform><numerusform>{n} von anderen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} can be repaired</source>
        <translation><numerusform>{n} lässt sich reparieren</numerusform><numerusform>{n} lassen sich reparieren</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} carried over</source>
        <translation><numerusform>{n} übertragen</numerusform><numerusform>{n} übertragen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} changed</source>
        <translation><numerusform>{n} geändert</numerusform><numerusform>{n} geändert</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} changed since</source>
        <translation><numerusform>{n} seither geändert</numerusform><numerusform>{n} seither geändert</numerusform></translation>
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
        <source>{n} conflicts</source>
        <translation><numerusform>{n} Konflikt</numerusform><numerusform>{n} Konflikte</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} documents</source>
        <translation><numerusform>{n} Dokument</numerusform><numerusform>{n} Dokumente</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} documents came into the project after {time}: left out</source>
        <translation><numerusform>{n} Dokument kam erst nach {time} ins Projekt: weggelassen</numerusform><numerusform>{n} Dokumente kamen erst nach {time} ins Projekt: weggelassen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} documents did not come from a file or folder called train, dev or test, the first is {first}: give shares for them with --split, such as 80/10/10</source>
        <translation><numerusform>Ein Dokument kam aus keiner Datei und keinem Ordner namens train, dev oder test, {first}: geben Sie Anteile dafür mit --split an, etwa 80/10/10</numerusform><numerusform>{n} Dokumente kamen aus keiner Datei und keinem Ordner namens train, dev oder test, das erste ist {first}: geben Sie Anteile dafür mit --split an, etwa 80/10/10</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} documents go out without a single annotation: a model takes all that stands there for nothing</source>
        <translation><numerusform>ein Dokument geht ohne eine einzige Annotation hinaus: ein Modell hält alles darin für nichts</numerusform><numerusform>{n} Dokumente gehen ohne eine einzige Annotation hinaus: ein Modell hält alles darin für nichts</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} documents have gold that is not handed in: left out; --unfinished exports it as it is</source>
        <translation><numerusform>{n} Dokument hat Gold, das nicht abgegeben ist: ausgelassen; --unfinished exportiert es, wie es ist</numerusform><numerusform>{n} Dokumente haben Gold, das nicht abgegeben ist: ausgelassen; --unfinished exportiert es, wie es ist</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} documents have gold that was changed after it was handed in: exported as handed in; --unfinished exports it as it is</source>
        <translation><numerusform>{n} Dokument hat Gold, das nach der Abgabe geändert wurde: exportiert wie abgegeben; --unfinished exportiert es, wie es ist</numerusform><numerusform>{n} Dokumente haben Gold, das nach der Abgabe geändert wurde: exportiert wie abgegeben; --unfinished exportiert es, wie es ist</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} documents have gold with open questions ({questions}): left out; --unfinished exports it as it is</source>
        <translation><numerusform>{n} Dokument hat Gold mit offenen Fragen ({questions}): ausgelassen; --unfinished exportiert es, wie es ist</numerusform><numerusform>{n} Dokumente haben Gold mit offenen Fragen ({questions}): ausgelassen; --unfinished exportiert es, wie es ist</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} documents have no date that can be read, such as 2024-05-31, and count as the oldest, the first is {first}</source>
        <translation><numerusform>ein Dokument hat kein lesbares Datum wie 2024-05-31 und zählt als das älteste: {first}</numerusform><numerusform>{n} Dokumente haben kein lesbares Datum wie 2024-05-31 und zählen als die ältesten, das erste ist {first}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} documents here, but {found} in {file}</source>
        <translation><numerusform>{n} Dokument hier, aber {found} in {file}</numerusform><numerusform>{n} Dokumente hier, aber {found} in {file}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} documents were exported with unfinished gold; open questions: {questions}</source>
        <translation><numerusform>{n} Dokument wurde mit unfertigem Gold exportiert; offene Fragen: {questions}</numerusform><numerusform>{n} Dokumente wurden mit unfertigem Gold exportiert; offene Fragen: {questions}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} doubtful</source>
        <translation><numerusform>{n} zweifelhaft</numerusform><numerusform>{n} zweifelhaft</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} edits</source>
        <translation><numerusform>{n} Bearbeitung</numerusform><numerusform>{n} Bearbeitungen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} edits are kept in this window and are not saved.</source>
        <translation><numerusform>{n} Änderung wird in diesem Fenster aufbewahrt und ist nicht gespeichert.</numerusform><numerusform>{n} Änderungen werden in diesem Fenster aufbewahrt und sind nicht gespeichert.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} edits could not be saved. Close anyway and lose them?</source>
        <translation><numerusform>{n} Änderung konnte nicht gespeichert werden. Trotzdem schließen und sie verlieren?</numerusform><numerusform>{n} Änderungen konnten nicht gespeichert werden. Trotzdem schließen und sie verlieren?</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} edits fewer</source>
        <translation><numerusform>{n} Bearbeitung weniger</numerusform><numerusform>{n} Bearbeitungen weniger</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} edits more</source>
        <translation><numerusform>{n} Bearbeitung mehr</numerusform><numerusform>{n} Bearbeitungen mehr</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} edits only here</source>
        <translation><numerusform>{n} Bearbeitung nur hier</numerusform><numerusform>{n} Bearbeitungen nur hier</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} edits since: {pages}</source>
        <translation><numerusform>{n} Bearbeitung seither: {pages}</numerusform><numerusform>{n} Bearbeitungen seither: {pages}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} elements nested too deep to be read were taken out; their text was kept</source>
        <translation><numerusform>{n} zu tief verschachteltes Element wurde entfernt; sein Text blieb</numerusform><numerusform>{n} zu tief verschachtelte Elemente wurden entfernt; ihr Text blieb</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} entities</source>
        <translation><numerusform>{n} Entität</numerusform><numerusform>{n} Entitäten</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} entries are missing from the journal</source>
        <translation><numerusform>Im Journal fehlt ein Eintrag</numerusform><numerusform>Im Journal fehlen {n} Einträge</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} errors</source>
        <translation><numerusform>{n} Fehler</numerusform><numerusform>{n} Fehler</numerusform></translation>
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
        <source>{n} files in it are left out, the first {name}: {reason:said}</source>
        <translation><numerusform>{name} ist ausgelassen: {reason:said}</numerusform><numerusform>{n} Dateien darin sind ausgelassen, die erste {name}: {reason:said}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} files written</source>
        <translation><numerusform>{n} Datei geschrieben</numerusform><numerusform>{n} Dateien geschrieben</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} further HTML parts (frames of the page) were skipped</source>
        <translation><numerusform>{n} weiterer HTML-Teil (ein Frame der Seite) wurde übergangen</numerusform><numerusform>{n} weitere HTML-Teile (Frames der Seite) wurden übergangen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} further views are not read: only the first text is</source>
        <translation><numerusform>{n} weitere Sicht wird nicht gelesen, nur der erste Text</numerusform><numerusform>{n} weitere Sichten werden nicht gelesen, nur der erste Text</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} gone</source>
        <translation><numerusform>{n} nicht mehr da</numerusform><numerusform>{n} nicht mehr da</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} gone since</source>
        <translation><numerusform>{n} seither entfernt</numerusform><numerusform>{n} seither entfernt</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} groups of near-duplicates</source>
        <translation><numerusform>{n} Gruppe fast identischer Seiten</numerusform><numerusform>{n} Gruppen fast identischer Seiten</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} groups of near-duplicates were found, and each stays in one part of the split</source>
        <translation><numerusform>eine Gruppe fast gleicher Seiten wurde gefunden und bleibt in einem Teil der Aufteilung</numerusform><numerusform>{n} Gruppen fast gleicher Seiten wurden gefunden, und jede bleibt in einem Teil der Aufteilung</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} hidden files in it, such as those that macOS adds, are no data and were passed over</source>
        <translation><numerusform>eine versteckte Datei darin, wie macOS sie hinzufügt, ist kein Teil der Daten und wurde übergangen</numerusform><numerusform>{n} versteckte Dateien darin, wie macOS sie hinzufügt, sind kein Teil der Daten und wurden übergangen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} hits</source>
        <translation><numerusform>{n} Treffer</numerusform><numerusform>{n} Treffer</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} in another order</source>
        <translation><numerusform>{n} an anderer Stelle</numerusform><numerusform>{n} an anderer Stelle</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} items</source>
        <translation><numerusform>{n} Eintrag</numerusform><numerusform>{n} Einträge</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} items do not fit this format.</source>
        <translation><numerusform>{n} Element passt nicht in dieses Format.</numerusform><numerusform>{n} Elemente passen nicht in dieses Format.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} items do not fit this format; loss.json lists them.</source>
        <translation><numerusform>{n} Element passt nicht in dieses Format; loss.json führt es auf.</numerusform><numerusform>{n} Elemente passen nicht in dieses Format; loss.json führt sie auf.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} items left out: {reason:said}; the first, {place:said}: {item:said}</source>
        <translation><numerusform>{n} Eintrag ausgelassen: {reason:said}; der erste, {place:said}: {item:said}</numerusform><numerusform>{n} Einträge ausgelassen: {reason:said}; der erste, {place:said}: {item:said}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} items left out: {reason:said}; the first: {item:said}</source>
        <translation><numerusform>{n} Eintrag ausgelassen: {reason:said}; der erste: {item:said}</numerusform><numerusform>{n} Einträge ausgelassen: {reason:said}; der erste: {item:said}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} items on {pages} of these pages were left out when the annotations were imported: they are missing here, and the text looks as if nothing were there; manifest.json names the pages</source>
        <translation><numerusform>{n} Annotation auf {pages} dieser Seiten wurde beim Import weggelassen: sie fehlt hier, und der Text sieht aus, als wäre dort nichts; manifest.json nennt die Seite</numerusform><numerusform>{n} Annotationen auf {pages} dieser Seiten wurden beim Import weggelassen: sie fehlen hier, und der Text sieht aus, als wäre dort nichts; manifest.json nennt die Seiten</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} journal entries</source>
        <translation><numerusform>{n} Journaleintrag</numerusform><numerusform>{n} Journaleinträge</numerusform></translation>
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
        <source>{n} labels have fewer than {few} examples, and a model learns little of them: {labels}</source>
        <translation><numerusform>Ein Label hat weniger als {few} Beispiele, und ein Modell lernt davon wenig: {labels}</numerusform><numerusform>{n} Labels haben weniger als {few} Beispiele, und ein Modell lernt davon wenig: {labels}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} labels renamed</source>
        <translation><numerusform>{n} Label umbenannt</numerusform><numerusform>{n} Labels umbenannt</numerusform></translation>
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
        <source>{n} made since</source>
        <translation><numerusform>{n} seither neu</numerusform><numerusform>{n} seither neu</numerusform></translation>
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
        <source>{n} mentions of the answer were refused</source>
        <translation><numerusform>{n} Erwähnung der Antwort wurde abgewiesen</numerusform><numerusform>{n} Erwähnungen der Antwort wurden abgewiesen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} mentions or triggers begin or end inside a token of spaCy's tokenizer for {language}; their tokens are cut for the training, but on new pages the model meets them whole and cannot find such words</source>
        <translation><numerusform>{n} Erwähnung oder ein Auslöser beginnt oder endet mitten in einem Token von spaCys Tokenizer für {language}; es wird für das Training zerteilt, aber auf neuen Seiten trifft das Modell es ganz an und kann solche Wörter nicht finden</numerusform><numerusform>{n} Erwähnungen oder Auslöser beginnen oder enden mitten in einem Token von spaCys Tokenizer für {language}; ihre Tokens werden für das Training zerteilt, aber auf neuen Seiten trifft das Modell sie ganz an und kann solche Wörter nicht finden</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} mentions or triggers begin or end inside a word of GLiNER2, which does not find them there and learns nothing of them</source>
        <translation><numerusform>eine Erwähnung oder ein Auslöser beginnt oder endet mitten in einem Wort von GLiNER2, das sie dort nicht findet und nichts davon lernt</numerusform><numerusform>{n} Erwähnungen oder Auslöser beginnen oder enden mitten in einem Wort von GLiNER2, das sie dort nicht findet und nichts davon lernt</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} mentions or triggers begin or end inside a word, which models that read whole words cannot learn; the first is {first:quoted}</source>
        <translation><numerusform>eine Erwähnung oder ein Auslöser beginnt oder endet in einem Wort, was Modelle, die ganze Wörter lesen, nicht lernen können: {first:quoted}</numerusform><numerusform>{n} Erwähnungen oder Auslöser beginnen oder enden in einem Wort, was Modelle, die ganze Wörter lesen, nicht lernen können; zuerst {first:quoted}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} mentions refer to “{name}” now</source>
        <translation><numerusform>{n} Erwähnung bezieht sich jetzt auf „{name}“</numerusform><numerusform>{n} Erwähnungen beziehen sich jetzt auf „{name}“</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} more</source>
        <translation><numerusform>{n} weitere</numerusform><numerusform>{n} weitere</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} more in which they differ like this:  '</source>
        <translation><numerusform>noch {n}, bei der sie ebenso auseinandergehen:  '</numerusform><numerusform>noch {n}, bei denen sie ebenso auseinandergehen:  '</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} more sets of annotations</source>
        <translation><numerusform>{n} weiterer Satz Annotationen</numerusform><numerusform>{n} weitere Sätze Annotationen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} more with the same words and votes:  *</source>
        <translation><numerusform>noch {n} mit gleichem Wortlaut und gleichen Stimmen:  *</numerusform><numerusform>noch {n} mit gleichem Wortlaut und gleichen Stimmen:  *</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} moved</source>
        <translation><numerusform>{n} wiedergefunden</numerusform><numerusform>{n} wiedergefunden</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} near-duplicate pages, this one included</source>
        <translation><numerusform>{n} fast identische Seite, diese eingeschlossen</numerusform><numerusform>{n} fast identische Seiten, diese eingeschlossen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} need you</source>
        <translation><numerusform>{n} braucht dich</numerusform><numerusform>{n} brauchen dich</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} new</source>
        <translation><numerusform>{n} neu</numerusform><numerusform>{n} neu</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} new pages</source>
        <translation><numerusform>{n} neue Seite</numerusform><numerusform>{n} neue Seiten</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} notes for the guidelines are open</source>
        <translation><numerusform>{n} Notiz für die Richtlinien ist offen</numerusform><numerusform>{n} Notizen für die Richtlinien sind offen</numerusform></translation>
    </message>
    <message>
        <source>{n} of {all} that gold was asked of</source>
        <translation>{n} von {all}, über die Gold entschieden hat</translation>
    </message>
    <message numerus="yes">
        <source>{n} pages</source>
        <translation><numerusform>{n} Seite</numerusform><numerusform>{n} Seiten</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages came back so far</source>
        <translation><numerusform>{n} Seite ist bisher zurückgekommen</numerusform><numerusform>{n} Seiten sind bisher zurückgekommen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages came back with feedback</source>
        <translation><numerusform>{n} Seite kam mit Rückmeldung zurück</numerusform><numerusform>{n} Seiten kamen mit Rückmeldung zurück</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages came since</source>
        <translation><numerusform>{n} Seite kam dazu</numerusform><numerusform>{n} Seiten kamen dazu</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages compared</source>
        <translation><numerusform>{n} Seite verglichen</numerusform><numerusform>{n} Seiten verglichen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages fewer</source>
        <translation><numerusform>{n} Seite weniger</numerusform><numerusform>{n} Seiten weniger</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages imported</source>
        <translation><numerusform>{n} Seite importiert</numerusform><numerusform>{n} Seiten importiert</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages left out: fewer than two authors handed them in</source>
        <translation><numerusform>{n} Seite ausgelassen: weniger als zwei Autoren haben sie abgegeben</numerusform><numerusform>{n} Seiten ausgelassen: weniger als zwei Autoren haben sie abgegeben</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages more</source>
        <translation><numerusform>{n} Seite mehr</numerusform><numerusform>{n} Seiten mehr</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages only here</source>
        <translation><numerusform>{n} Seite nur hier</numerusform><numerusform>{n} Seiten nur hier</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages that are in the project have other metadata here ({names}); theirs stay, unless you ask for metadata to be updated</source>
        <translation><numerusform>{n} Seite, die schon im Projekt ist, hat hier andere Metadaten ({names}); ihre bleiben, es sei denn, die Metadaten sollen erneuert werden</numerusform><numerusform>{n} Seiten, die schon im Projekt sind, haben hier andere Metadaten ({names}); ihre bleiben, es sei denn, die Metadaten sollen erneuert werden</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages that were in the project have new metadata: {names}</source>
        <translation><numerusform>{n} Seite, die schon im Projekt war, hat neue Metadaten: {names}</numerusform><numerusform>{n} Seiten, die schon im Projekt waren, haben neue Metadaten: {names}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages unchanged since the last check</source>
        <translation><numerusform>{n} Seite unverändert seit der letzten Prüfung</numerusform><numerusform>{n} Seiten unverändert seit der letzten Prüfung</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages were handed in by one of them only and are left out</source>
        <translation><numerusform>{n} Seite wurde nur von einer Person abgegeben und bleibt weg</numerusform><numerusform>{n} Seiten wurden nur von einer Person abgegeben und bleiben weg</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages were sent back</source>
        <translation><numerusform>{n} Seite wurde zurückgegeben</numerusform><numerusform>{n} Seiten wurden zurückgegeben</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages without annotations</source>
        <translation><numerusform>{n} Seite ohne Annotationen</numerusform><numerusform>{n} Seiten ohne Annotationen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages would be handed out.</source>
        <translation><numerusform>{n} Seite würde verteilt.</numerusform><numerusform>{n} Seiten würden verteilt.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages would be imported</source>
        <translation><numerusform>{n} Seite würde importiert</numerusform><numerusform>{n} Seiten würden importiert</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages would wait for whoever is free.</source>
        <translation><numerusform>{n} Seite würde auf den warten, der frei ist.</numerusform><numerusform>{n} Seiten würden auf den warten, der frei ist.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages, first those where suggestions save most keys</source>
        <translation><numerusform>{n} Seite, zuerst wo Vorschläge am meisten Tasten sparen</numerusform><numerusform>{n} Seiten, zuerst die, auf denen Vorschläge am meisten Tasten sparen</numerusform></translation>
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
        <source>{n} pairs of documents that say nearly the same, or tell of the same event, are in different parts, so a model is tested on what it was trained on: first {first} ({part}) and {second} ({other})</source>
        <translation><numerusform>zwei Dokumente, die fast dasselbe sagen oder vom selben Ereignis berichten, sind in verschiedenen Teilen, also wird ein Modell an dem geprüft, womit es trainiert wurde: {first} ({part}) und {second} ({other})</numerusform><numerusform>{n} Paare von Dokumenten, die fast dasselbe sagen oder vom selben Ereignis berichten, sind in verschiedenen Teilen, also wird ein Modell an dem geprüft, womit es trainiert wurde: zuerst {first} ({part}) und {second} ({other})</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} places</source>
        <translation><numerusform>{n} Stelle</numerusform><numerusform>{n} Stellen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} places could not be decoded as {encoding} and became U+FFFD, the first at byte {first}</source>
        <translation><numerusform>{n} Stelle war nicht als {encoding} lesbar und wurde zu U+FFFD, bei Byte {first}</numerusform><numerusform>{n} Stellen waren nicht als {encoding} lesbar und wurden zu U+FFFD, die erste bei Byte {first}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} problems</source>
        <translation><numerusform>{n} Problem</numerusform><numerusform>{n} Probleme</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} questions are open</source>
        <translation><numerusform>{n} Frage ist offen</numerusform><numerusform>{n} Fragen sind offen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} questions are put off: finish again to leave them so</source>
        <translation><numerusform>{n} Frage ist zurückgestellt: nochmals abschließen, um sie so zu lassen</numerusform><numerusform>{n} Fragen sind zurückgestellt: nochmals abschließen, um sie so zu lassen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} records were skipped: {sorts}</source>
        <translation><numerusform>{n} Record wurde übergangen: {sorts}</numerusform><numerusform>{n} Records wurden übergangen: {sorts}</numerusform></translation>
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
        <source>{n} remarks</source>
        <translation><numerusform>{n} Bemerkung</numerusform><numerusform>{n} Bemerkungen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} removed</source>
        <translation><numerusform>{n} entfernt</numerusform><numerusform>{n} entfernt</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} repaired</source>
        <translation><numerusform>{n} repariert</numerusform><numerusform>{n} repariert</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} segments</source>
        <translation><numerusform>{n} Segment</numerusform><numerusform>{n} Segmente</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} sets</source>
        <translation><numerusform>{n} Satz</numerusform><numerusform>{n} Sätzen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} sets change</source>
        <translation><numerusform>{n} Satz ändert sich</numerusform><numerusform>{n} Sätze ändern sich</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} skipped annotations were not taken</source>
        <translation><numerusform>{n} übersprungene Annotation wurde nicht übernommen</numerusform><numerusform>{n} übersprungene Annotationen wurden nicht übernommen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} texts are not in the export: {reason:said}</source>
        <translation><numerusform>{n} Text ist nicht im Export: {reason:said}</numerusform><numerusform>{n} Texte sind nicht im Export: {reason:said}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} texts would be written; nothing is written yet.</source>
        <translation><numerusform>{n} Text würde geschrieben; noch ist nichts geschrieben.</numerusform><numerusform>{n} Texte würden geschrieben; noch ist nichts geschrieben.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} texts written to {folder}.</source>
        <translation><numerusform>{n} Text nach {folder} geschrieben.</numerusform><numerusform>{n} Texte nach {folder} geschrieben.</numerusform></translation>
    </message>
    <message>
        <source>{n} that all of these people annotated themselves</source>
        <translation>{n}, die alle diese Personen selbst annotiert haben</translation>
    </message>
    <message>
        <source>{n} that somebody has</source>
        <translation>{n}, die schon jemand hat</translation>
    </message>
    <message>
        <source>{n} that too few people have handed in</source>
        <translation>{n}, die zu wenige abgegeben haben</translation>
    </message>
    <message numerus="yes">
        <source>{n} things are said about it below</source>
        <translation><numerusform>{n} Hinweis dazu steht unten</numerusform><numerusform>{n} Hinweise dazu stehen unten</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} things in the project are not as they should be: see Check project</source>
        <translation><numerusform>{n} Stelle im Projekt ist nicht, wie sie sein soll: siehe Projekt prüfen</numerusform><numerusform>{n} Stellen im Projekt sind nicht, wie sie sein sollen: siehe Projekt prüfen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} times: {warning:said}</source>
        <translation><numerusform>{n}-mal: {warning:said}</numerusform><numerusform>{n}-mal: {warning:said}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} times: {warning:said}; the first, {place:said}</source>
        <translation><numerusform>{n}-mal: {warning:said}; zuerst {place:said}</numerusform><numerusform>{n}-mal: {warning:said}; zuerst {place:said}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} to look at</source>
        <translation><numerusform>{n} anzusehen</numerusform><numerusform>{n} anzusehen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} triggers</source>
        <translation><numerusform>{n} Auslöser</numerusform><numerusform>{n} Auslöser</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} units</source>
        <translation><numerusform>{n} Einheit</numerusform><numerusform>{n} Einheiten</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} warnings</source>
        <translation><numerusform>{n} Warnung</numerusform><numerusform>{n} Warnungen</numerusform></translation>
    </message>
    <message>
        <source>{n} with finished gold</source>
        <translation>{n} mit fertigem Gold</translation>
    </message>
    <message numerus="yes">
        <source>{n} with newer annotations</source>
        <translation><numerusform>{n} mit neueren Annotationen</numerusform><numerusform>{n} mit neueren Annotationen</numerusform></translation>
    </message>
    <message>
        <source>{one} and {other} are different</source>
        <translation>{one} und {other} sind verschieden</translation>
    </message>
    <message>
        <source>{one} and {other} are the same</source>
        <translation>{one} und {other} sind dasselbe</translation>
    </message>
    <message>
        <source>{one} and {two}</source>
        <translation>{one} und {two}</translation>
    </message>
    <message>
        <source>{one} as {two}: never</source>
        <translation>{one} als {two}: nie</translation>
    </message>
    <message>
        <source>{one} as {two}: {share} of the row, {n}</source>
        <translation>{one} als {two}: {share} der Zeile, {n}</translation>
    </message>
    <message>
        <source>{one} ticks · {run} the run · {all} all</source>
        <translation>{one} hakt an · {run} die Gruppe · {all} alle</translation>
    </message>
    <message>
        <source>{open}: say what a label becomes. {out}: leave it out.</source>
        <translation>{open}: sagen, was ein Label wird. {out}: auslassen.</translation>
    </message>
    <message>
        <source>{outer:said}: {inner:said}</source>
        <translation>{outer:said}: {inner:said}</translation>
    </message>
    <message>
        <source>{page} is damaged and does not go out: {reason:said}</source>
        <translation>{page} ist beschädigt und fehlt in der Ausgabe: {reason:said}</translation>
    </message>
    <message>
        <source>{page}, {author}: damaged and does not go out: {reason:said}</source>
        <translation>{page}, {author}: beschädigt und fehlt in der Ausgabe: {reason:said}</translation>
    </message>
    <message>
        <source>{page}, {author}: hand-in {number} was found again in the journal</source>
        <translation>{page}, {author}: Abgabe {number} wurde im Protokoll wiedergefunden</translation>
    </message>
    <message>
        <source>{page}, {author}: hand-in {number} was made again from a journal that is not whole; time or name may be wrong</source>
        <translation>{page}, {author}: Abgabe {number} wurde aus einem Protokoll wiederhergestellt, das nicht vollständig ist; Zeit oder Name können falsch sein</translation>
    </message>
    <message>
        <source>{page}, {author}: journal entry {entry} is not what it was; its changes fit, but its time, its author or its effort may be wrong</source>
        <translation>{page}, {author}: Protokolleintrag {entry} ist nicht mehr, was er war; seine Änderungen passen, aber Zeit, Name oder Aufwand können falsch sein</translation>
    </message>
    <message>
        <source>{page}, {author}: journal entry {entry} was made again from the annotations; how it came about is lost</source>
        <translation>{page}, {author}: Journaleintrag {entry} wurde aus den Annotationen neu gemacht; wie es dazu kam, ist verloren</translation>
    </message>
    <message>
        <source>{page}, {author}: state, revision or counts were found again</source>
        <translation>{page}, {author}: Zustand, Revision oder Anzahlen wurden wiedergefunden</translation>
    </message>
    <message>
        <source>{page}, {author}: the annotations are lost with the page</source>
        <translation>{page}, {author}: die Annotationen sind mit der Seite verloren</translation>
    </message>
    <message>
        <source>{page}, {author}: the annotations come from a backup, where they are as they were</source>
        <translation>{page}, {author}: die Annotationen kommen aus einer Sicherung, in der sie unverändert stehen</translation>
    </message>
    <message>
        <source>{page}, {author}: the annotations were made again from the journal</source>
        <translation>{page}, {author}: die Annotationen wurden aus dem Journal neu gemacht</translation>
    </message>
    <message>
        <source>{page}, {author}: the hashes of the history were counted anew; they no longer prove what was before</source>
        <translation>{page}, {author}: Die Prüfsummen des Verlaufs wurden neu berechnet; sie beweisen nicht mehr, was vorher war</translation>
    </message>
    <message>
        <source>{page}, {author}: which version of the scheme the annotations were begun with is lost</source>
        <translation>{page}, {author}: Mit welcher Fassung des Schemas die Annotationen begonnen wurden, ist verloren</translation>
    </message>
    <message numerus="yes">
        <source>{page}, {author}: {n} annotations are damaged and lost; the rest is there</source>
        <translation><numerusform>{page}, {author}: eine Annotation ist beschädigt und verloren; der Rest ist da</numerusform><numerusform>{page}, {author}: {n} Annotationen sind beschädigt und verloren; der Rest ist da</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{page}, {author}: {n} edits could not be read; what is there was put together</source>
        <translation><numerusform>{page}, {author}: eine Bearbeitung war nicht zu lesen; was da ist, wurde zusammengesetzt</numerusform><numerusform>{page}, {author}: {n} Bearbeitungen waren nicht zu lesen; was da ist, wurde zusammengesetzt</numerusform></translation>
    </message>
    <message>
        <source>{page}: a checksum was counted again</source>
        <translation>{page}: eine Prüfsumme wurde neu berechnet</translation>
    </message>
    <message>
        <source>{page}: came since</source>
        <translation>{page}: kam seither dazu</translation>
    </message>
    <message>
        <source>{page}: hand-ins, remarks or assignments are damaged, and those of this page do not go out</source>
        <translation>{page}: Abgaben, Bemerkungen oder Zuweisungen sind beschädigt, und die dieser Seite fehlen in der Ausgabe</translation>
    </message>
    <message>
        <source>{page}: its source is damaged and does not go out</source>
        <translation>{page}: die Quelle ist beschädigt und fehlt in der Ausgabe</translation>
    </message>
    <message>
        <source>{page}: mean F1 {f1}</source>
        <translation>{page}: mittleres F1 {f1}</translation>
    </message>
    <message>
        <source>{page}: name, address and metadata were found again as far as the page has them</source>
        <translation>{page}: Name, Adresse und Metadaten wurden wiedergefunden, soweit die Seite sie hat</translation>
    </message>
    <message>
        <source>{page}: only in the backup</source>
        <translation>{page}: nur in der Sicherung</translation>
    </message>
    <message>
        <source>{page}: the page is lost</source>
        <translation>{page}: die Seite ist verloren</translation>
    </message>
    <message>
        <source>{page}: the source is lost; the text is whole</source>
        <translation>{page}: die Quelle ist verloren; der Text ist ganz</translation>
    </message>
    <message>
        <source>{page}: the source was made again from the text</source>
        <translation>{page}: die Quelle wurde aus dem Text neu gemacht</translation>
    </message>
    <message>
        <source>{page}: the text is damaged, and nothing was found to make it again from</source>
        <translation>{page}: der Text ist beschädigt, und es fand sich nichts, woraus er neu zu machen wäre</translation>
    </message>
    <message>
        <source>{page}: the text was made again from the page's source</source>
        <translation>{page}: der Text wurde aus der Quelle der Seite neu gemacht</translation>
    </message>
    <message>
        <source>{page}: there are no annotations to carry over; suggestions are made anew</source>
        <translation>{page}: keine Annotationen zum Übertragen; Vorschläge werden neu gemacht</translation>
    </message>
    <message>
        <source>{page}: where its text stands in the page is damaged and does not go out</source>
        <translation>{page}: wo ihr Text in der Seite steht, ist beschädigt und fehlt in der Ausgabe</translation>
    </message>
    <message>
        <source>{page}: where its text stands in the page is lost</source>
        <translation>{page}: wo ihr Text in der Seite steht, ist verloren</translation>
    </message>
    <message>
        <source>{page}: where its text stands in the page was found again</source>
        <translation>{page}: wo ihr Text in der Seite steht, wurde wiedergefunden</translation>
    </message>
    <message numerus="yes">
        <source>{page}: {n} edits only in the backup</source>
        <translation><numerusform>{page}: {n} Bearbeitung nur in der Sicherung</numerusform><numerusform>{page}: {n} Bearbeitungen nur in der Sicherung</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{page}: {n} edits since</source>
        <translation><numerusform>{page}: {n} Bearbeitung seither</numerusform><numerusform>{page}: {n} Bearbeitungen seither</numerusform></translation>
    </message>
    <message>
        <source>{palette} finds any command by a few letters of its name, {sheet} shows all keys, and you can change them in the settings ({settings}).</source>
        <translation>{palette} findet jeden Befehl anhand weniger Buchstaben, {sheet} zeigt alle Tasten, und in den Einstellungen ({settings}) lassen sie sich ändern.</translation>
    </message>
    <message>
        <source>{part} cannot be read ({reason})</source>
        <translation>{part} ist nicht lesbar ({reason})</translation>
    </message>
    <message>
        <source>{part} is empty: none of the {documents} documents came from a file or folder that is called so; a list of documents and parts (--split-by FILE) can put some there</source>
        <translation>{part} ist leer: Keines der {documents} Dokumente kam aus einer Datei oder einem Ordner dieses Namens; eine Liste von Dokumenten und Teilen (--split-by DATEI) kann welche dorthin legen</translation>
    </message>
    <message>
        <source>{part} is empty: the list names none of the {documents} documents for it; add some to the list</source>
        <translation>{part} ist leer: Die Liste nennt keines der {documents} Dokumente dafür; nehmen Sie welche in die Liste auf</translation>
    </message>
    <message>
        <source>{part} is empty: {share} % of {documents} documents came to none; a larger share or more documents would change that</source>
        <translation>{part} ist leer: {share} % von {documents} Dokumenten ergaben keines; ein größerer Anteil oder mehr Dokumente würden das ändern</translation>
    </message>
    <message>
        <source>{part} is empty: {share} % of {documents} documents came to none; another --seed or more documents would change that</source>
        <translation>{part} ist leer: {share} % von {documents} Dokumenten ergaben keines; ein anderer --seed oder mehr Dokumente würden das ändern</translation>
    </message>
    <message>
        <source>{part} is empty: {share} % of {documents} documents came to none; more documents, or a split by another --split-name with a larger share or another --seed, would change that</source>
        <translation>{part} ist leer: {share} % von {documents} Dokumenten ergaben keines; mehr Dokumente oder eine Aufteilung unter einem anderen --split-name mit größerem Anteil oder anderem --seed würden das ändern</translation>
    </message>
    <message>
        <source>{path}</source>
        <translation>{path}</translation>
    </message>
    <message>
        <source>{path} already exists: choose another name, or move the file away</source>
        <translation>{path} gibt es schon: wählen Sie einen anderen Namen, oder legen Sie die Datei woanders ab</translation>
    </message>
    <message>
        <source>{path} cannot be read: the folder needs a file gold.jsonl and the pages it names</source>
        <translation>{path} lässt sich nicht lesen: Der Ordner braucht eine Datei gold.jsonl und die Seiten, die sie nennt</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason:said}</source>
        <translation>{path} kann nicht geschrieben werden: {reason:said}</translation>
    </message>
    <message>
        <source>{path} is a folder; give a file name</source>
        <translation>{path} ist ein Ordner; geben Sie einen Dateinamen an</translation>
    </message>
    <message>
        <source>{path}, line {line}: no JSON object with the texts “file” (a page inside the folder) and “text”</source>
        <translation>{path}, Zeile {line}: kein JSON-Objekt mit den Texten „file“ (eine Seite im Ordner) und „text“</translation>
    </message>
    <message>
        <source>{path}, {place:said}</source>
        <translation>{path}, {place:said}</translation>
    </message>
    <message>
        <source>{path}, {place:said}: {found:quoted} is no document and its part: write the document and one of {parts}, with a tab or comma between</source>
        <translation>{path}, {place:said}: {found:quoted} ist kein Dokument mit seinem Teil: Schreiben Sie das Dokument und einen von {parts}, mit einem Tabulator oder Komma dazwischen</translation>
    </message>
    <message>
        <source>{path}, {place:said}: {name:quoted} is in {part} here, and in {other} at {before:said}: take one of them out</source>
        <translation>{path}, {place:said}: {name:quoted} ist hier in {part}, bei {before:said} aber in {other}: Nehmen Sie eines davon heraus</translation>
    </message>
    <message>
        <source>{path}: a card makes several files; give a folder</source>
        <translation>{path}: eine Karte macht mehrere Dateien; geben Sie einen Ordner an</translation>
    </message>
    <message>
        <source>{path}: a split makes several files; give a folder</source>
        <translation>{path}: eine Aufteilung ergibt mehrere Dateien; geben Sie einen Ordner an</translation>
    </message>
    <message>
        <source>{path}: expected a JSON object, and this is a {type}</source>
        <translation>{path}: erwartet wird ein JSON-Objekt, dies ist {type}</translation>
    </message>
    <message>
        <source>{path}: it is no JSON object from documents to parts, nor the manifest of an export with a split</source>
        <translation>{path}: Das ist kein JSON-Objekt von Dokumenten zu Teilen und kein Manifest eines Exports mit Aufteilung</translation>
    </message>
    <message>
        <source>{path}: it is no JSON object from documents to parts, nor the manifest of an export with a split: {reason}</source>
        <translation>{path}: Das ist kein JSON-Objekt von Dokumenten zu Teilen und kein Manifest eines Exports mit Aufteilung: {reason}</translation>
    </message>
    <message>
        <source>{path}: line {line}, column {column}: {fault:said}</source>
        <translation>{path}: Zeile {line}, Spalte {column}: {fault:said}</translation>
    </message>
    <message>
        <source>{path}: not UTF-8 at byte {byte}: save the list of the split as UTF-8</source>
        <translation>{path}: kein UTF-8 bei Byte {byte}: Speichern Sie die Liste der Aufteilung als UTF-8</translation>
    </message>
    <message>
        <source>{path}: not a regular file; give the file of a scheme</source>
        <translation>{path}: keine gewöhnliche Datei; geben Sie die Datei eines Schemas an</translation>
    </message>
    <message>
        <source>{path}: the archive contains no scheme; name one, such as {example}</source>
        <translation>{path}: das Archiv enthält kein Schema; nennen Sie eines, etwa {example}</translation>
    </message>
    <message>
        <source>{path}: the folder is not empty and contains no earlier report; empty it, or choose another</source>
        <translation>{path}: Der Ordner ist nicht leer und enthält keinen früheren Bericht; leeren Sie ihn oder wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>{path}: the folder {folder} does not exist: create it first</source>
        <translation>{path}: Den Ordner {folder} gibt es nicht: bitte erst anlegen</translation>
    </message>
    <message>
        <source>{path}: the key {key:quoted} appears twice in one object: take one of them out</source>
        <translation>{path}: Der Schlüssel {key:quoted} kommt in einem Objekt zweimal vor: Nehmen Sie einen davon heraus</translation>
    </message>
    <message>
        <source>{path}: the list names no document; write a document and its part on each line</source>
        <translation>{path}: die Liste nennt kein Dokument; schreiben Sie je Zeile ein Dokument und seinen Teil</translation>
    </message>
    <message>
        <source>{path}: the list of the split cannot be read: {reason}; give folder, date or the file of a list</source>
        <translation>{path}: Die Liste der Aufteilung kann nicht gelesen werden: {reason}; geben Sie folder, date oder die Datei einer Liste an</translation>
    </message>
    <message>
        <source>{path}: the picture could not be written</source>
        <translation>{path}: Das Bild konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>{path}: the scheme in this archive has a fault ({fault:said}); the project keeps its own</source>
        <translation>{path}: Das Schema in diesem Archiv hat einen Fehler ({fault:said}); das Projekt behält sein eigenes</translation>
    </message>
    <message>
        <source>{path}: the scheme in this archive has a fault ({place}: {fault:said}); the project keeps its own</source>
        <translation>{path}: Das Schema in diesem Archiv hat einen Fehler ({place}: {fault:said}); das Projekt behält sein eigenes</translation>
    </message>
    <message>
        <source>{path}: this is a file; give a folder</source>
        <translation>{path}: Das ist eine Datei; geben Sie einen Ordner an</translation>
    </message>
    <message>
        <source>{path}: this is no label map ({reason:said}); annotator merge --write-map FILE writes one</source>
        <translation>{path}: das ist keine Label-Zuordnung ({reason:said}); annotator merge --write-map DATEI schreibt eine</translation>
    </message>
    <message>
        <source>{path}: this is not JSON in UTF-8: {fault:said}</source>
        <translation>{path}: das ist kein JSON in UTF-8: {fault:said}</translation>
    </message>
    <message>
        <source>{path}: {fault:said}</source>
        <translation>{path}: {fault:said}</translation>
    </message>
    <message>
        <source>{path}: {name:quoted} is to be in {found:quoted}: choose one of {parts}</source>
        <translation>{path}: {name:quoted} soll in {found:quoted} sein: Wählen Sie einen von {parts}</translation>
    </message>
    <message numerus="yes">
        <source>{path}: {n} documents are not in the list of the split, the first is {first:quoted}: add them, or give shares for them with --split, such as 80/10/10</source>
        <translation><numerusform>{path}: Ein Dokument steht nicht in der Liste der Aufteilung, {first:quoted}: Nehmen Sie es auf, oder geben Sie mit --split Anteile dafür an, etwa 80/10/10</numerusform><numerusform>{path}: {n} Dokumente stehen nicht in der Liste der Aufteilung, das erste ist {first:quoted}: Nehmen Sie sie auf, oder geben Sie mit --split Anteile für sie an, etwa 80/10/10</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{path}: {n} documents are not in the list of the split, the first is {first:quoted}; of those that it names, the project does not have {unknown}, the first is {named:quoted}: write names, ids, addresses or files as annotator list shows them</source>
        <translation><numerusform>{path}: Ein Dokument steht nicht in der Liste der Aufteilung, {first:quoted}; von denen, die sie nennt, hat das Projekt {unknown} nicht, das erste ist {named:quoted}: Schreiben Sie Namen, Ids, Adressen oder Dateien, wie annotator list sie zeigt</numerusform><numerusform>{path}: {n} Dokumente stehen nicht in der Liste der Aufteilung, das erste ist {first:quoted}; von denen, die sie nennt, hat das Projekt {unknown} nicht, das erste ist {named:quoted}: Schreiben Sie Namen, Ids, Adressen oder Dateien, wie annotator list sie zeigt</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{path}: {n} items left out: {reason:said}; the first, {place:said}: {item:said}</source>
        <translation><numerusform>{path}: {n} Eintrag ausgelassen: {reason:said}; der erste, {place:said}: {item:said}</numerusform><numerusform>{path}: {n} Einträge ausgelassen: {reason:said}; der erste, {place:said}: {item:said}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{path}: {n} items left out: {reason:said}; the first: {item:said}</source>
        <translation><numerusform>{path}: {n} Eintrag ausgelassen: {reason:said}; der erste: {item:said}</numerusform><numerusform>{path}: {n} Einträge ausgelassen: {reason:said}; der erste: {item:said}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{path}: {n} times: {warning:said}</source>
        <translation><numerusform>{path}: {n}-mal: {warning:said}</numerusform><numerusform>{path}: {n}-mal: {warning:said}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{path}: {n} times: {warning:said}; the first, {place:said}</source>
        <translation><numerusform>{path}: {n}-mal: {warning:said}; zuerst {place:said}</numerusform><numerusform>{path}: {n}-mal: {warning:said}; zuerst {place:said}</numerusform></translation>
    </message>
    <message>
        <source>{path}: {place}: {fault:said}</source>
        <translation>{path}: {place}: {fault:said}</translation>
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
        <source>{path}: {reason:said}; annotator scheme migrate --write-map FILE writes a file to begin with</source>
        <translation>{path}: {reason:said}; annotator scheme migrate --write-map DATEI schreibt eine Datei für den Anfang</translation>
    </message>
    <message>
        <source>{path}: {reason}</source>
        <translation>{path}: {reason}</translation>
    </message>
    <message>
        <source>{percent} % of the page is unchanged</source>
        <translation>{percent} % der Seite sind unverändert</translation>
    </message>
    <message>
        <source>{percent} % of these segments came from the same suggestion: agreement with it, not with each other</source>
        <translation>{percent} % dieser Segmente kamen aus demselben Vorschlag: Übereinstimmung mit ihm, nicht miteinander</translation>
    </message>
    <message>
        <source>{percent} % sure: {reason:said}</source>
        <translation>zu {percent} % sicher: {reason:said}</translation>
    </message>
    <message>
        <source>{percent} % unlabelled</source>
        <translation>{percent} % unbeschriftet</translation>
    </message>
    <message>
        <source>{percent} % · {reason}</source>
        <translation>{percent} % · {reason}</translation>
    </message>
    <message>
        <source>{place:said}: no tag; {token:quoted} is read as O</source>
        <translation>{place:said}: kein Tag; {token:quoted} wird als O gelesen</translation>
    </message>
    <message>
        <source>{place:said}: {author}: {warning:said}</source>
        <translation>{place:said}: {author}: {warning:said}</translation>
    </message>
    <message>
        <source>{place:said}: {document}: {warning:said}</source>
        <translation>{place:said}: {document}: {warning:said}</translation>
    </message>
    <message>
        <source>{place:said}: {tag:quoted} is not a tag; {token:quoted} is read as O</source>
        <translation>{place:said}: {tag:quoted} ist kein Tag; {token:quoted} wird als O gelesen</translation>
    </message>
    <message>
        <source>{place:said}: {warning:said}</source>
        <translation>{place:said}: {warning:said}</translation>
    </message>
    <message>
        <source>{place}: {reason:said}</source>
        <translation>{place}: {reason:said}</translation>
    </message>
    <message>
        <source>{project} already contains a project: open it or choose another database</source>
        <translation>{project} enthält schon ein Projekt: öffnen oder eine andere Datenbank wählen</translation>
    </message>
    <message>
        <source>{project} already exists: open it or choose another name</source>
        <translation>{project} gibt es schon: öffnen oder einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>{project} cannot be created: {reason}</source>
        <translation>{project} kann nicht angelegt werden: {reason}</translation>
    </message>
    <message>
        <source>{project} cannot be opened: {reason}</source>
        <translation>{project} kann nicht geöffnet werden: {reason}</translation>
    </message>
    <message>
        <source>{project} cannot be read: {reason}</source>
        <translation>{project} kann nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <source>{project} cannot be written to, so no backup can be restored over it</source>
        <translation>in {project} kann nicht geschrieben werden, also kann keine Sicherung an seine Stelle treten</translation>
    </message>
    <message>
        <source>{project} contains no project: create one with “annotator new”</source>
        <translation>{project} enthält kein Projekt: mit „annotator new“ eines anlegen</translation>
    </message>
    <message>
        <source>{project} contains “{name}”, which no Annotator project has: not opened</source>
        <translation>{project} enthält „{name}“, was kein Annotator-Projekt hat: nicht geöffnet</translation>
    </message>
    <message>
        <source>{project} could not be brought to format {known} and is unchanged: {reason}</source>
        <translation>{project} konnte nicht auf Format {known} gebracht werden und ist unverändert: {reason}</translation>
    </message>
    <message>
        <source>{project} could not be opened: {reason}</source>
        <translation>{project} konnte nicht geöffnet werden: {reason}</translation>
    </message>
    <message>
        <source>{project} does not exist: check the name, or create it with “annotator new”</source>
        <translation>{project} gibt es nicht: den Namen prüfen oder mit „annotator new“ anlegen</translation>
    </message>
    <message>
        <source>{project} has a second name (a hard link), under which nothing may open it while it is open here: a backup has to be a real copy</source>
        <translation>{project} hat einen zweiten Namen (harter Link), unter dem nichts es öffnen darf, solange es hier geöffnet ist: eine Sicherung muss eine echte Kopie sein</translation>
    </message>
    <message>
        <source>{project} has an older format and is open in another window: close that one</source>
        <translation>{project} hat ein älteres Format und ist in einem anderen Fenster offen: bitte jenes schließen</translation>
    </message>
    <message>
        <source>{project} has no backup called “{asked}”: give a path, a name or a number of annotator restore --list</source>
        <translation>{project} hat keine Sicherung „{asked}“: geben Sie einen Pfad, einen Namen oder eine Nummer aus annotator restore --list an</translation>
    </message>
    <message>
        <source>{project} has no backup that can be restored; looked in {folder}; to read what is left of a damaged project, use annotator salvage</source>
        <translation>{project} hat keine Sicherung, die zurückgeholt werden kann; gesucht wurde in {folder}; was von einem beschädigten Projekt übrig ist, liest annotator salvage</translation>
    </message>
    <message>
        <source>{project} has no format version ({found}): it is not a complete project</source>
        <translation>{project} hat keine Formatversion ({found}): kein vollständiges Projekt</translation>
    </message>
    <message>
        <source>{project} has the older format {found} and is read-only: copy it to a place where you can write</source>
        <translation>{project} hat das ältere Format {found} und ist schreibgeschützt: an einen beschreibbaren Ort kopieren</translation>
    </message>
    <message>
        <source>{project} is a copy that was made while the original was being worked on: it lacks the last edits; copy the original again, with “Save a copy” or ten seconds after the last edit</source>
        <translation>{project} ist eine Kopie, die während der Arbeit am Original entstand: Ihr fehlen die letzten Änderungen; das Original noch einmal kopieren, mit „Kopie speichern“ oder zehn Sekunden nach der letzten Änderung</translation>
    </message>
    <message>
        <source>{project} is a database of another program, not an Annotator project</source>
        <translation>{project} ist eine Datenbank eines anderen Programms, kein Annotator-Projekt</translation>
    </message>
    <message>
        <source>{project} is a file, and a team needs a server: copy it to a PostgreSQL database with annotator copy</source>
        <translation>{project} ist eine Datei, und ein Team braucht einen Server: Kopieren Sie sie mit annotator copy in eine PostgreSQL-Datenbank</translation>
    </message>
    <message>
        <source>{project} is a folder, not a project: name the file in it that ends in .annotator</source>
        <translation>{project} ist ein Ordner, kein Projekt: die Datei darin nennen, die auf .annotator endet</translation>
    </message>
    <message>
        <source>{project} is a folder: give the project a name that ends in .annotator</source>
        <translation>{project} ist ein Ordner: dem Projekt einen Namen geben, der auf .annotator endet</translation>
    </message>
    <message>
        <source>{project} is being read just now, by an export or a search: try again after it</source>
        <translation>{project} wird gerade gelesen, von einem Export oder einer Suche: danach noch einmal versuchen</translation>
    </message>
    <message>
        <source>{project} is blind: name the author to learn from; the suggestions are for that author alone</source>
        <translation>{project} ist blind: angeben, von wem gelernt werden soll; die Vorschläge sind nur für diese Person</translation>
    </message>
    <message>
        <source>{project} is blind: suggestions for {author} come from no other author</source>
        <translation>{project} ist blind: Vorschläge für {author} kommen von niemand anderem</translation>
    </message>
    <message>
        <source>{project} is damaged ({reason}): restore a backup, or use annotator salvage; the file is unchanged</source>
        <translation>{project} ist beschädigt ({reason}): holen Sie eine Sicherung zurück oder nehmen Sie annotator salvage; die Datei ist unverändert</translation>
    </message>
    <message>
        <source>{project} is locked by another program: try again in a moment</source>
        <translation>{project} ist von einem anderen Programm gesperrt: gleich noch einmal versuchen</translation>
    </message>
    <message>
        <source>{project} is not an Annotator project; to use its text, import it into one</source>
        <translation>{project} ist kein Annotator-Projekt; um den Text zu nutzen, in eines importieren</translation>
    </message>
    <message>
        <source>{project} is on a PostgreSQL server: copy it to a file with annotator copy, or back it up with pg_dump</source>
        <translation>{project} liegt auf einem PostgreSQL-Server: Kopieren Sie es mit annotator copy in eine Datei, oder sichern Sie es mit pg_dump</translation>
    </message>
    <message>
        <source>{project} is open in another window or used by another command: close that one, then restore</source>
        <translation>{project} ist in einem anderen Fenster offen oder wird von einem anderen Befehl benutzt: schließen Sie das, dann holen Sie die Sicherung zurück</translation>
    </message>
    <message>
        <source>{project} is open read-only: save a copy and work on that</source>
        <translation>{project} ist nur zum Lesen geöffnet: eine Kopie speichern und darin arbeiten</translation>
    </message>
    <message>
        <source>{project} lies in a folder that {service} keeps in step with other computers, and may replace while you work: open it on one computer at a time, or work on a copy elsewhere</source>
        <translation>{project} liegt in einem Ordner, den {service} mit anderen Rechnern abgleicht und während der Arbeit ersetzen kann: nur auf einem Rechner zugleich öffnen, oder mit einer Kopie an anderer Stelle arbeiten</translation>
    </message>
    <message>
        <source>{project} lies on a network drive ({system}), where two programs can damage it and saving is slow: let only one person at a time open it, or work on a copy on this computer, or on a PostgreSQL server</source>
        <translation>{project} liegt auf einem Netzlaufwerk ({system}), wo zwei Programme es beschädigen können und das Speichern langsam ist: nur von einer Person zugleich öffnen lassen, oder mit einer Kopie auf diesem Rechner oder auf einem PostgreSQL-Server arbeiten</translation>
    </message>
    <message>
        <source>{project} wants a password: type it when you are asked, or put it into ~/.pgpass</source>
        <translation>{project} verlangt ein Passwort: Geben Sie es ein, wenn danach gefragt wird, oder schreiben Sie es in ~/.pgpass</translation>
    </message>
    <message>
        <source>{project} was written by a newer Annotator (format {found}; this one reads up to {known}): update the program; nothing was changed</source>
        <translation>{project} stammt von einem neueren Annotator (Format {found}; dieser liest bis {known}): das Programm aktualisieren; nichts wurde geändert</translation>
    </message>
    <message>
        <source>{project}: a program that was to annotate there saved nothing</source>
        <translation>{project}: Ein Programm, das dort annotieren sollte, hat nichts gespeichert</translation>
    </message>
    <message>
        <source>{project}: no document has the id or the name “{document}”</source>
        <translation>{project}: Kein Dokument hat die Kennung oder den Namen „{document}“</translation>
    </message>
    <message>
        <source>{project}: not saved, {reason}; fix that and try again</source>
        <translation>{project}: nicht gespeichert, {reason}; das beheben und erneut versuchen</translation>
    </message>
    <message>
        <source>{project}: nothing is handed out yet; say to whom with --authors a,b,c</source>
        <translation>{project}: Noch ist nichts verteilt; sagen Sie mit --authors a,b,c, an wen</translation>
    </message>
    <message>
        <source>{project}: nothing of a project can be read from it; nothing was written; is there a backup?</source>
        <translation>{project}: daraus ist nichts von einem Projekt zu lesen; es wurde nichts geschrieben; gibt es eine Sicherung?</translation>
    </message>
    <message>
        <source>{project}: nothing to export: gold is not finished on any document; finish it in the review, or export it as it is with --unfinished</source>
        <translation>{project}: nichts zu exportieren: Gold ist in keinem Dokument abgeschlossen; schließen Sie es beim Prüfen ab, oder exportieren Sie es mit --unfinished, wie es ist</translation>
    </message>
    <message>
        <source>{project}: nothing to export: no document has an article and annotations by a person or gold</source>
        <translation>{project}: nichts zu exportieren: kein Dokument hat einen Artikel und Annotationen einer Person oder Gold</translation>
    </message>
    <message>
        <source>{project}: nothing to export: no document has an article and annotations by {author}</source>
        <translation>{project}: nichts zu exportieren: kein Dokument hat einen Artikel und Annotationen von {author}</translation>
    </message>
    <message>
        <source>{project}: nothing to export: no document has annotations by a person or gold</source>
        <translation>{project}: nichts zu exportieren: kein Dokument hat Annotationen einer Person oder Gold</translation>
    </message>
    <message>
        <source>{project}: nothing to export: no document has annotations by {author}</source>
        <translation>{project}: nichts zu exportieren: kein Dokument hat Annotationen von {author}</translation>
    </message>
    <message>
        <source>{project}: some letters of the project’s name or settings are damaged; restore a backup, or use annotator salvage</source>
        <translation>{project}: Einige Zeichen im Namen oder in den Einstellungen des Projekts sind beschädigt; eine Sicherung zurückholen oder annotator salvage verwenden</translation>
    </message>
    <message>
        <source>{project}: the log {log} beside it is not its own, and cannot be set aside ({reason}): move it elsewhere</source>
        <translation>{project}: Das Log {log} daneben gehört nicht dazu und lässt sich nicht beiseitelegen ({reason}): an einen anderen Ort verschieben</translation>
    </message>
    <message>
        <source>{project}: the number of a version of the scheme is damaged ({number}). The project is open to read only. Restore a backup, or use annotator salvage</source>
        <translation>{project}: Die Nummer einer Version des Schemas ist beschädigt ({number}). Das Projekt ist nur zum Lesen geöffnet. Eine Sicherung zurückholen oder annotator salvage verwenden</translation>
    </message>
    <message>
        <source>{project}: the project’s name is damaged; it is called {name} here</source>
        <translation>{project}: Der Name des Projekts ist beschädigt; hier heißt es {name}</translation>
    </message>
    <message>
        <source>{project}: the project’s settings are damaged ({reason:said}). Those of the newest backup hold, or if there is none, that nobody sees what others say. Look through Settings → Review</source>
        <translation>{project}: Die Einstellungen des Projekts sind beschädigt ({reason:said}). Es gelten die der neuesten Sicherung oder, wenn es keine gibt, dass niemand sieht, was andere sagen. Sehen Sie Einstellungen → Prüfen durch</translation>
    </message>
    <message>
        <source>{project}: the row with the project’s name, id and settings is missing. The project is open to read only. Restore a backup, or use annotator salvage</source>
        <translation>{project}: Die Zeile mit Name, Kennung und Einstellungen des Projekts fehlt. Das Projekt ist nur zum Lesen geöffnet. Eine Sicherung zurückholen oder annotator salvage verwenden</translation>
    </message>
    <message>
        <source>{project}: the same thing was stored elsewhere meanwhile ({reason}); reload the page and try again</source>
        <translation>{project}: Dasselbe wurde inzwischen anderswo gespeichert ({reason}); die Seite neu laden und erneut versuchen</translation>
    </message>
    <message>
        <source>{project}: the scheme is damaged, and no copy of it was found. The project is open to read only, with the scheme {name} in its stead. Restore a backup, or use annotator salvage</source>
        <translation>{project}: Das Schema ist beschädigt, und es fand sich keine Kopie davon. Das Projekt ist nur zum Lesen geöffnet, an seiner Stelle mit dem Schema {name}. Eine Sicherung zurückholen oder annotator salvage verwenden</translation>
    </message>
    <message>
        <source>{project}: there is no author {author:quoted}</source>
        <translation>{project}: es gibt keinen Autor {author:quoted}</translation>
    </message>
    <message>
        <source>{project}: there is no author {author:quoted}; choose one of {known}</source>
        <translation>{project}: niemand namens {author:quoted} hat annotiert; zur Wahl stehen {known}</translation>
    </message>
    <message>
        <source>{project}: there is no author {author:quoted}; there are no annotations yet</source>
        <translation>{project}: niemand namens {author:quoted} hat annotiert; es gibt noch keine Annotationen</translation>
    </message>
    <message>
        <source>{project}: version {number} of the scheme is damaged, and no copy of it was found. The project is open to read only, with version {other}. Restore a backup, or use annotator salvage</source>
        <translation>{project}: Version {number} des Schemas ist beschädigt, und es fand sich keine Kopie davon. Das Projekt ist nur zum Lesen geöffnet, mit Version {other}. Eine Sicherung zurückholen oder annotator salvage verwenden</translation>
    </message>
    <message>
        <source>{project}: version {number} of the scheme is damaged; it was found whole in {place}, and everything works. Project → Check project puts it back, or annotator check --repair</source>
        <translation>{project}: Version {number} des Schemas ist beschädigt; unbeschädigt fand sie sich in {place}, und alles funktioniert. Projekt → Projekt prüfen stellt sie wieder her, ebenso annotator check --repair</translation>
    </message>
    <message>
        <source>{project}: version {number} of the scheme was altered: it is unlike its checksum. Look through the labels, or restore a backup</source>
        <translation>{project}: Version {number} des Schemas wurde verändert: sie passt nicht zu ihrer Prüfsumme. Sehen Sie die Labels durch, oder holen Sie eine Sicherung zurück</translation>
    </message>
    <message>
        <source>{project}: your account has no right to do this; ask whoever manages the project for another role</source>
        <translation>{project}: Ihr Konto darf das nicht; bitten Sie, wer das Projekt leitet, um eine andere Rolle</translation>
    </message>
    <message>
        <source>{project}: {reason}</source>
        <translation>{project}: {reason}</translation>
    </message>
    <message>
        <source>{reason:said}</source>
        <translation>{reason:said}</translation>
    </message>
    <message>
        <source>{reason:said} (the same bytes as {first:said})</source>
        <translation>{reason:said} (dieselben Bytes wie {first:said})</translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation>{reason}</translation>
    </message>
    <message>
        <source>{reason}.

What is open is nowhere but in this window. Close anyway and lose it?</source>
        <translation>{reason}.

Was geöffnet ist, steht nur noch in diesem Fenster. Trotzdem schließen und es verlieren?</translation>
    </message>
    <message>
        <source>{reason}; the page was reloaded.</source>
        <translation>{reason}; die Seite wurde neu geladen.</translation>
    </message>
    <message>
        <source>{relation:relation} goes from {allowed:type}, not from {type:type}</source>
        <translation>{relation:relation} geht von {allowed:type} aus, nicht von {type:type}</translation>
    </message>
    <message>
        <source>{relation:relation} goes to {allowed:type}, not to {type:type}</source>
        <translation>{relation:relation} führt zu {allowed:type}, nicht zu {type:type}</translation>
    </message>
    <message>
        <source>{relation:relation}: its source “{mention}” is not a mention or event</source>
        <translation>{relation:relation}: Ihr Anfang „{mention}“ ist weder Erwähnung noch Ereignis</translation>
    </message>
    <message>
        <source>{relation:relation}: its target “{mention}” is not a mention or event</source>
        <translation>{relation:relation}: Ihr Ziel „{mention}“ ist weder Erwähnung noch Ereignis</translation>
    </message>
    <message>
        <source>{relation:relation}: nothing can be related to itself</source>
        <translation>{relation:relation}: Nichts kann sich auf sich selbst beziehen</translation>
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
        <source>{role}? of {event}</source>
        <translation>{role}? von {event}</translation>
    </message>
    <message>
        <source>{rule}, in or out</source>
        <translation>{rule}, drin oder nicht</translation>
    </message>
    <message numerus="yes">
        <source>{said} of {n} said</source>
        <translation><numerusform>{said} von {n} entschieden</numerusform><numerusform>{said} von {n} entschieden</numerusform></translation>
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
        <source>{sentence}.</source>
        <translation>{sentence}.</translation>
    </message>
    <message>
        <source>{share} % of the gold text was found on the page</source>
        <translation>{share} % des Gold-Texts wurden auf der Seite gefunden</translation>
    </message>
    <message>
        <source>{sort:said} {label}</source>
        <translation>{sort:said} {label}</translation>
    </message>
    <message>
        <source>{sort} results over text are not read; labels over plain text are</source>
        <translation>Ergebnisse der Art {sort} werden nicht gelesen; Labels über einfachem Text schon</translation>
    </message>
    <message>
        <source>{source} → {relation} → {target}</source>
        <translation>{source} → {relation} → {target}</translation>
    </message>
    <message>
        <source>{space} ticks · {all} all · {digits} another answer · {enter} takes · {escape} closes</source>
        <translation>{space} kreuzt an · {all} alle · {digits} andere Antwort · {enter} übernimmt · {escape} schließt</translation>
    </message>
    <message>
        <source>{space} ticks · {all} all · {enter} tags · {escape} closes</source>
        <translation>{space} kreuzt an · {all} alle · {enter} zeichnet aus · {escape} schließt</translation>
    </message>
    <message>
        <source>{standing}, as {model} says</source>
        <translation>{standing}, wie {model} sagt</translation>
    </message>
    <message>
        <source>{surface:quoted} does not refer to {entity}</source>
        <translation>{surface:quoted} meint nicht {entity}</translation>
    </message>
    <message>
        <source>{surface:quoted} is outside article text</source>
        <translation>{surface:quoted} liegt außerhalb von Artikeltext</translation>
    </message>
    <message>
        <source>{surface:quoted} needs {attribute:attribute}</source>
        <translation>{surface:quoted} braucht {attribute:attribute}</translation>
    </message>
    <message>
        <source>{surface:quoted} needs {role:role}</source>
        <translation>{surface:quoted} braucht {role:role}</translation>
    </message>
    <message>
        <source>{surface}: {n} places, mostly {labels}</source>
        <translation>{surface}: {n} Stellen, meist {labels}</translation>
    </message>
    <message>
        <source>{table} {key}: a letter of an id was put right</source>
        <translation>{table} {key}: ein Zeichen einer Kennung wurde berichtigt</translation>
    </message>
    <message>
        <source>{table} {key}: a row is lost</source>
        <translation>{table} {key}: eine Zeile ist verloren</translation>
    </message>
    <message>
        <source>{table} {key}: a row was found again from what refers to it</source>
        <translation>{table} {key}: Eine Zeile wurde aus dem wiederhergestellt, was auf sie verweist</translation>
    </message>
    <message>
        <source>{table} {key}: taken from a backup</source>
        <translation>{table} {key}: aus einer Sicherung</translation>
    </message>
    <message>
        <source>{table} {key}: the project has more than was copied last; taken as it stands in the project</source>
        <translation>{table} {key}: im Projekt steht mehr, als zuletzt kopiert wurde; so übernommen, wie es im Projekt steht</translation>
    </message>
    <message numerus="yes">
        <source>{table}: {n} places of the file could not be read; rows may be missing</source>
        <translation><numerusform>{table}: eine Stelle der Datei war nicht zu lesen; es können Zeilen fehlen</numerusform><numerusform>{table}: {n} Stellen der Datei waren nicht zu lesen; es können Zeilen fehlen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{table}: {n} rows were left out, because they may have been deleted before</source>
        <translation><numerusform>{table}: eine Zeile wurde ausgelassen, weil sie vorher gelöscht worden sein kann</numerusform><numerusform>{table}: {n} Zeilen wurden ausgelassen, weil sie vorher gelöscht worden sein können</numerusform></translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>{text} selected</source>
        <translation>{text} ausgewählt</translation>
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
    <message numerus="yes">
        <source>{ticked} of {n} questions ticked</source>
        <translation><numerusform>{ticked} von {n} Frage angekreuzt</numerusform><numerusform>{ticked} von {n} Fragen angekreuzt</numerusform></translation>
    </message>
    <message>
        <source>{time} is yet to come: name a moment that is past</source>
        <translation>{time} kommt erst noch: nennen Sie einen vergangenen Zeitpunkt</translation>
    </message>
    <message>
        <source>{took:said}; {then:said}</source>
        <translation>{took:said}; {then:said}</translation>
    </message>
    <message>
        <source>{type:type} has no attribute “{attribute}”</source>
        <translation>{type:type} hat kein Attribut „{attribute}“</translation>
    </message>
    <message>
        <source>{type:type} {surface:quoted}</source>
        <translation>{type:type} {surface:quoted}</translation>
    </message>
    <message>
        <source>{type} calls its ends {ends} here, and {known} before: the first names are kept</source>
        <translation>{type} nennt seine Enden hier {ends}, vorher {known}: Die ersten Namen bleiben</translation>
    </message>
    <message>
        <source>{type} event, {words}</source>
        <translation>Ereignis {type}, {words}</translation>
    </message>
    <message>
        <source>{type} is an event type, but no event has {id} as its trigger: add an E line, or give it another type</source>
        <translation>{type} ist ein Ereignistyp, aber kein Ereignis hat {id} als Auslöser: eine E-Zeile ergänzen oder einen anderen Typ geben</translation>
    </message>
    <message>
        <source>{type} {id}</source>
        <translation>{type} {id}</translation>
    </message>
    <message>
        <source>{type} {words}, {number} of {count}</source>
        <translation>{type} {words}, {number} von {count}</translation>
    </message>
    <message numerus="yes">
        <source>{type}: {n} are not taken, as there is no such thing here</source>
        <translation><numerusform>{type}: {n} wird nicht übernommen, denn so etwas gibt es hier nicht</numerusform><numerusform>{type}: {n} werden nicht übernommen, denn so etwas gibt es hier nicht</numerusform></translation>
    </message>
    <message>
        <source>{units:said} only: read nothing into it</source>
        <translation>nur {units:said}: nicht überbewerten</translation>
    </message>
    <message>
        <source>{value:quoted} is not an article number</source>
        <translation>{value:quoted} ist keine Artikelnummer</translation>
    </message>
    <message numerus="yes">
        <source>{version} is left out: a merge set it aside as another version of what {author} said on {n} pages, and adjudication decides between the two</source>
        <translation><numerusform>{version} ist ausgelassen: beim Zusammenführen beiseitegelegt als andere Fassung dessen, was {author} auf {n} Seite sagte; beim Prüfen wird zwischen beiden entschieden</numerusform><numerusform>{version} ist ausgelassen: beim Zusammenführen beiseitegelegt als andere Fassung dessen, was {author} auf {n} Seiten sagte; beim Prüfen wird zwischen beiden entschieden</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{version}: {n} documents</source>
        <translation><numerusform>{version}: {n} Dokument</numerusform><numerusform>{version}: {n} Dokumente</numerusform></translation>
    </message>
    <message>
        <source>{what}: {key} undoes it</source>
        <translation>{what}: {key} macht es rückgängig</translation>
    </message>
    <message>
        <source>{where} “{id}”: an id has 1 to {most} characters, this one has {length}</source>
        <translation>{where} „{id}“: Eine Kennung hat 1 bis {most} Zeichen, diese hat {length}</translation>
    </message>
    <message>
        <source>{where}: max is less than min</source>
        <translation>{where}: max ist kleiner als min</translation>
    </message>
    <message>
        <source>{where}: not as the format is described: {fault:said}</source>
        <translation>{where}: nicht so, wie das Format beschrieben ist: {fault:said}</translation>
    </message>
    <message>
        <source>{where}: the character U+{code} at {position} cannot be stored</source>
        <translation>{where}: Das Zeichen U+{code} bei {position} kann nicht gespeichert werden</translation>
    </message>
    <message>
        <source>{where}: the id “{id}” is used twice</source>
        <translation>{where}: Die Kennung „{id}“ kommt zweimal vor</translation>
    </message>
    <message>
        <source>{where}: the scheme has no attribute “{attribute}”</source>
        <translation>{where}: Das Schema hat kein Attribut „{attribute}“</translation>
    </message>
    <message>
        <source>{where}: the scheme has no type “{type}”</source>
        <translation>{where}: Das Schema hat keinen Typ „{type}“</translation>
    </message>
    <message>
        <source>{where}: {first} and {second} have the same key “{key}”</source>
        <translation>{where}: {first} und {second} haben dieselbe Taste „{key}“</translation>
    </message>
    <message>
        <source>{where}: “{id}” cannot be an id: take any text without control characters and without blanks at its ends, other than *event</source>
        <translation>{where}: „{id}“ kann keine ID sein: Erlaubt ist jeder Text ohne Steuerzeichen und ohne Leerzeichen am Rand, außer *event</translation>
    </message>
    <message>
        <source>{who} changed this: {before} → {after}</source>
        <translation>{who} hat das geändert: {before} → {after}</translation>
    </message>
    <message>
        <source>{words:quoted} is no mention here, and a role is filled by mentions</source>
        <translation>{words:quoted} ist hier keine Erwähnung, und Rollen werden von Erwähnungen gefüllt</translation>
    </message>
    <message>
        <source>{words}</source>
        <translation>{words}</translation>
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
        <source>γ could not be computed: {reason:said}</source>
        <translation>γ ließ sich nicht berechnen: {reason:said}</translation>
    </message>
    <message>
        <source>γ needs the package pygamma-agreement: install annotator with the extra “agreement”</source>
        <translation>γ braucht das Paket pygamma-agreement: annotator mit dem Extra „agreement“ installieren</translation>
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
        <source>‘{text}’</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>“{color}” is no colour: write # and six of the signs 0–9 and a–f, such as #1f5fd6</source>
        <translation>„{color}“ ist keine Farbe: schreiben Sie # und sechs der Zeichen 0–9 und a–f, etwa #1f5fd6</translation>
    </message>
    <message numerus="yes">
        <source>“{document}” fits {n} documents, such as {names}: give the whole id</source>
        <translation><numerusform>„{document}“ passt auf {n} Dokument, etwa {names}: die ganze Kennung angeben</numerusform><numerusform>„{document}“ passt auf {n} Dokumente, etwa {names}: die ganze Kennung angeben</numerusform></translation>
    </message>
    <message>
        <source>“{format}” names no format: write the key of one, such as conll2003, with .VALUE after it for one value</source>
        <translation>„{format}“ nennt kein Format: schreiben Sie den Schlüssel eines Formats, etwa conll2003, für einen Wert mit .WERT dahinter</translation>
    </message>
    <message>
        <source>“{group}” is not a group of questions: choose one of {known}</source>
        <translation>„{group}“ ist keine Gruppe von Fragen: wählen Sie eine von {known}</translation>
    </message>
    <message>
        <source>“{id}” is both an entity type and an event type: rename one of them</source>
        <translation>„{id}“ ist Entitätstyp und Ereignistyp zugleich: einen von beiden umbenennen</translation>
    </message>
    <message>
        <source>“{key}” cannot be the key of a role: take a small letter, other than e</source>
        <translation>„{key}“ kann nicht Taste einer Rolle sein: nehmen Sie einen Kleinbuchstaben außer e</translation>
    </message>
    <message>
        <source>“{key}” cannot be the key: take a small letter or a digit</source>
        <translation>„{key}“ kann nicht die Taste sein: nehmen Sie einen Kleinbuchstaben oder eine Ziffer</translation>
    </message>
    <message>
        <source>“{key}” cannot be the key: take a small letter or a digit, other than {taken}</source>
        <translation>„{key}“ kann nicht die Taste sein: nehmen Sie einen Kleinbuchstaben oder eine Ziffer außer {taken}</translation>
    </message>
    <message>
        <source>“{language}” is no language: write its two or three letters, such as de</source>
        <translation>„{language}“ ist keine Sprache: schreiben Sie ihre zwei oder drei Buchstaben, etwa de</translation>
    </message>
    <message>
        <source>“{link}” is neither a Wikidata id like Q42 nor an address like https://example.org/x</source>
        <translation>„{link}“ ist weder eine Wikidata-Kennung wie Q42 noch eine Adresse wie https://example.org/x</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a project</source>
        <translation>„{name}“ kann kein Projektname sein</translation>
    </message>
    <message>
        <source>“{name}” cannot be the short name: take letters, digits and _ . - without blanks</source>
        <translation>„{name}“ kann nicht der Kurzname sein: nehmen Sie Buchstaben, Ziffern und _ . - ohne Leerzeichen</translation>
    </message>
    <message>
        <source>“{name}” has no key</source>
        <translation>„{name}“ hat keine Taste</translation>
    </message>
    <message>
        <source>“{name}” holds events of different types now: {types}</source>
        <translation>„{name}“ enthält jetzt Ereignisse verschiedener Typen: {types}</translation>
    </message>
    <message>
        <source>“{name}” is a newer form of “{page}”: open it, then Page › Carry over annotations…</source>
        <translation>„{name}“ ist eine neuere Fassung von „{page}“: öffnen, dann Seite › Annotationen übertragen …</translation>
    </message>
    <message>
        <source>“{name}” says the same as “{page}”: find near-duplicates to carry over annotations</source>
        <translation>„{name}“ sagt dasselbe wie „{page}“: nach beinahe gleichen Seiten suchen, um Annotationen zu übertragen</translation>
    </message>
    <message>
        <source>“{name}”: {keys}</source>
        <translation>„{name}“: {keys}</translation>
    </message>
    <message>
        <source>“{pattern}” is not a regular expression: {reason}</source>
        <translation>„{pattern}“ ist kein regulärer Ausdruck: {reason}</translation>
    </message>
    <message>
        <source>“{pattern}” takes too long: use a simpler pattern</source>
        <translation>„{pattern}“ dauert zu lange: bitte ein einfacheres Muster nehmen</translation>
    </message>
    <message>
        <source>“{policy}” is not a policy: choose one of {known}</source>
        <translation>„{policy}“ ist keine Regel: wählen Sie eine von {known}</translation>
    </message>
    <message>
        <source>“{role}” is not a role: choose one of {known}</source>
        <translation>„{role}“ ist keine Rolle: wählen Sie eine von {known}</translation>
    </message>
    <message>
        <source>“{task}” is not a task: choose one of {known}</source>
        <translation>„{task}“ ist keine Aufgabe: eine von {known} wählen</translation>
    </message>
    <message>
        <source>“{text}” is no time: write 2026-11-28 17:00, yesterday 17:00, 2 hours ago, or edit 1234</source>
        <translation>„{text}“ ist keine Zeit: möglich sind 2026-11-28 17:00, yesterday 17:00, 2 hours ago oder edit 1234</translation>
    </message>
    <message>
        <source>“{text}” names no label: write a sort, a colon and an id; sorts are {sorts}</source>
        <translation>„{text}“ nennt kein Label: Bitte Sorte, Doppelpunkt und ID schreiben; Sorten sind {sorts}</translation>
    </message>
    <message>
        <source>“{text}”: a role is written with its event type (role:Attack.Agent), a value with its attribute (value:tense=past), and the scheme has none of that name</source>
        <translation>„{text}“: Eine Rolle wird mit ihrem Ereignistyp geschrieben (role:Attack.Agent), ein Wert mit seinem Attribut (value:tense=past), und im Schema gibt es keines dieses Namens</translation>
    </message>
    <message>
        <source>“{text}”: write the label, a blank and a field with its value: type:PER key=p</source>
        <translation>„{text}“: Bitte Label, Leerzeichen und Feld mit Wert schreiben: type:PER key=p</translation>
    </message>
    <message>
        <source>“{text}”: write the label, an arrow and the new id: type:PER-&gt;Person</source>
        <translation>„{text}“: Bitte Label, Pfeil und neue ID schreiben: type:PER-&gt;Person</translation>
    </message>
    <message>
        <source>“{version}” is no version: write three numbers with points, such as 1.2.0</source>
        <translation>„{version}“ ist keine Version: schreiben Sie drei Zahlen mit Punkten, etwa 1.2.0</translation>
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
