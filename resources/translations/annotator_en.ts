<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>annotator</name>
    <message numerus="yes">
        <source>Carry over {n}</source>
        <translation><numerusform>Carry over {n}</numerusform><numerusform>Carry over {n}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Documents ({n})</source>
        <translation><numerusform>Documents ({n})</numerusform><numerusform>Documents ({n})</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Go through them… ({n} said)</source>
        <translation><numerusform>Go through them… ({n} said)</numerusform><numerusform>Go through them… ({n} said)</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Mentions ({n})</source>
        <translation><numerusform>Mentions ({n})</numerusform><numerusform>Mentions ({n})</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Not read ({n})</source>
        <translation><numerusform>Not read ({n})</numerusform><numerusform>Not read ({n})</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Say it of each value… ({n} said)</source>
        <translation><numerusform>Say it of each value… ({n} said)</numerusform><numerusform>Say it of each value… ({n} said)</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Tag {n}</source>
        <translation><numerusform>Tag {n}</numerusform><numerusform>Tag {n}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>You are looking at the past, after edit {at} of {n}. Esc goes back to now.</source>
        <translation><numerusform>You are looking at the past, after edit {at} of {n}. Esc goes back to now.</numerusform><numerusform>You are looking at the past, after edit {at} of {n}. Esc goes back to now.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>[{start}, {end}) is not a run of tokens: the document has {n}</source>
        <translation><numerusform>[{start}, {end}) is not a run of tokens: the document has {n}</numerusform><numerusform>[{start}, {end}) is not a run of tokens: the document has {n}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>a qualification round of {wanted} pages needs as many with finished gold, and there are {n}</source>
        <translation><numerusform>a qualification round of {wanted} pages needs as many with finished gold, and there is {n}</numerusform><numerusform>a qualification round of {wanted} pages needs as many with finished gold, and there are {n}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>accept from {suggester}: {kept} of {n} mentions and events</source>
        <translation><numerusform>accept from {suggester}: {kept} of {n} mention or event</numerusform><numerusform>accept from {suggester}: {kept} of {n} mentions and events</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>accept from {suggester}: {kept} of {n} segments</source>
        <translation><numerusform>accept from {suggester}: {kept} of {n} segment</numerusform><numerusform>accept from {suggester}: {kept} of {n} segments</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>all {n} labels</source>
        <translation><numerusform>all {n} labels</numerusform><numerusform>all {n} labels</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>all {n} lines are {label:kind} now; for a part alone: undo, go to where it begins, press Return</source>
        <translation><numerusform>all {n} lines are {label:kind} now; for a part alone: undo, go to where it begins, press Return</numerusform><numerusform>all {n} lines are {label:kind} now; for a part alone: undo, go to where it begins, press Return</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>an attribute has one value, here are {n}</source>
        <translation><numerusform>an attribute has one value, here are {n}</numerusform><numerusform>an attribute has one value, here are {n}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>an estimate needs answers of at least {n} authors</source>
        <translation><numerusform>an estimate needs answers of at least {n} authors</numerusform><numerusform>an estimate needs answers of at least {n} authors</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <translation><numerusform>and {n} more</numerusform><numerusform>and {n} more</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>another program has been writing to it for {n} seconds</source>
        <translation><numerusform>another program has been writing to it for {n} second</numerusform><numerusform>another program has been writing to it for {n} seconds</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>bring back from {suggester}: {n} mentions and events</source>
        <translation><numerusform>bring back from {suggester}: {n} mention or event</numerusform><numerusform>bring back from {suggester}: {n} mentions and events</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>bring back from {suggester}: {n} segments</source>
        <translation><numerusform>bring back from {suggester}: {n} segment</numerusform><numerusform>bring back from {suggester}: {n} segments</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>carry over {n} items from {page:quoted}</source>
        <translation><numerusform>carry over {n} item from {page:quoted}</numerusform><numerusform>carry over {n} items from {page:quoted}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>carry over {n} items of {author} from {page:quoted}</source>
        <translation><numerusform>carry over {n} item of {author} from {page:quoted}</numerusform><numerusform>carry over {n} items of {author} from {page:quoted}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>decide on {n} questions</source>
        <translation><numerusform>decide on {n} question</numerusform><numerusform>decide on {n} questions</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>delete {n} items</source>
        <translation><numerusform>delete {n} item</numerusform><numerusform>delete {n} items</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>difference {at} of {n}</source>
        <translation><numerusform>difference {at} of {n}</numerusform><numerusform>difference {at} of {n}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>estimate, from {n} items</source>
        <translation><numerusform>estimate, from {n} item</numerusform><numerusform>estimate, from {n} items</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>expected a number, a place and {n} columns, divided by tabs</source>
        <translation><numerusform>expected a number, a place and {n} columns, divided by tabs</numerusform><numerusform>expected a number, a place and {n} columns, divided by tabs</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>history of this page: {n} edits</source>
        <translation><numerusform>history of this page: {n} edit</numerusform><numerusform>history of this page: {n} edits</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>it has the tag {tag}, but the file of names beside it names only {n}</source>
        <translation><numerusform>it has the tag {tag}, but the file of names beside it names only {n}</numerusform><numerusform>it has the tag {tag}, but the file of names beside it names only {n}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>label {n} segments</source>
        <translation><numerusform>label {n} segment</numerusform><numerusform>label {n} segments</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>learned from only {n} pages; with fewer than {enough} the scores mean little</source>
        <translation><numerusform>learned from only {n} page; with fewer than {enough} the scores mean little</numerusform><numerusform>learned from only {n} pages; with fewer than {enough} the scores mean little</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>look at {n} that were agreed</source>
        <translation><numerusform>look at {n} that was agreed</numerusform><numerusform>look at {n} that were agreed</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>mean of {n} measures</source>
        <translation><numerusform>mean of {n} measure</numerusform><numerusform>mean of {n} measures</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>n = {n} pages: read nothing into it</source>
        <translation><numerusform>n = {n} page: read nothing into it</numerusform><numerusform>n = {n} pages: read nothing into it</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>no annotations could be read: {n} files are refused, one of them {path}: {reason}</source>
        <translation><numerusform>no annotations could be read: {path}: {reason}</numerusform><numerusform>no annotations could be read: {n} files are refused, one of them {path}: {reason}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>no label has {n} items or more</source>
        <translation><numerusform>no label has {n} items or more</numerusform><numerusform>no label has {n} items or more</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>no page in the first {n} lines; the rest was not read</source>
        <translation><numerusform>no page in the first {n} lines; the rest was not read</numerusform><numerusform>no page in the first {n} lines; the rest was not read</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>reject from {suggester}: {n} mentions and events</source>
        <translation><numerusform>reject from {suggester}: {n} mention or event</numerusform><numerusform>reject from {suggester}: {n} mentions and events</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>reject from {suggester}: {n} segments</source>
        <translation><numerusform>reject from {suggester}: {n} segment</numerusform><numerusform>reject from {suggester}: {n} segments</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>remark {at} of {n}</source>
        <translation><numerusform>remark {at} of {n}</numerusform><numerusform>remark {at} of {n}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>suggest with {suggester}: {n} items</source>
        <translation><numerusform>suggest with {suggester}: {n} item</numerusform><numerusform>suggest with {suggester}: {n} items</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>suggest with {suggester}: {n} mentions and events</source>
        <translation><numerusform>suggest with {suggester}: {n} mention or event</numerusform><numerusform>suggest with {suggester}: {n} mentions and events</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>suggest with {suggester}: {n} segments</source>
        <translation><numerusform>suggest with {suggester}: {n} segment</numerusform><numerusform>suggest with {suggester}: {n} segments</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>take in {n} edits from another file</source>
        <translation><numerusform>take in {n} edit from another file</numerusform><numerusform>take in {n} edits from another file</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>take {n} that are agreed</source>
        <translation><numerusform>take {n} that is agreed</numerusform><numerusform>take {n} that are agreed</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>the last {n} entries of the journal are missing</source>
        <translation><numerusform>the last entry of the journal is missing</numerusform><numerusform>the last {n} entries of the journal are missing</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>the list of the split names {n} documents that the project does not have, the first is {first}</source>
        <translation><numerusform>the list of the split names a document that the project does not have: {first}</numerusform><numerusform>the list of the split names {n} documents that the project does not have, the first is {first}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>the offsets may count {taken:said} or {other:said}: the first was taken, the second would put {n} lines elsewhere; look at them</source>
        <translation><numerusform>the offsets may count {taken:said} or {other:said}: the first was taken, the second would put {n} line elsewhere; look at it</numerusform><numerusform>the offsets may count {taken:said} or {other:said}: the first was taken, the second would put {n} lines elsewhere; look at them</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>the page has {n} tokens only</source>
        <translation><numerusform>the page has {n} token only</numerusform><numerusform>the page has {n} tokens only</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>the project has the scheme; {n} sets changed</source>
        <translation><numerusform>the project has the scheme; {n} set changed</numerusform><numerusform>the project has the scheme; {n} sets changed</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>the search index holds {n} pages that are not in the project</source>
        <translation><numerusform>the search index holds a page that is not in the project</numerusform><numerusform>the search index holds {n} pages that are not in the project</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>the tagger learns from {least} finished pages on; {n} are done</source>
        <translation><numerusform>the tagger learns from {least} finished pages on; {n} is done</numerusform><numerusform>the tagger learns from {least} finished pages on; {n} are done</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>the {n} pages that the list shows</source>
        <translation><numerusform>the {n} page that the list shows</numerusform><numerusform>the {n} pages that the list shows</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>the {part} part has no example of {n} labels, and figures on it say nothing of them: {labels}</source>
        <translation><numerusform>the {part} part has no example of a label, and figures on it say nothing of it: {labels}</numerusform><numerusform>the {part} part has no example of {n} labels, and figures on it say nothing of them: {labels}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>there are only {n} authors on this page</source>
        <translation><numerusform>there is only {n} author on this page</numerusform><numerusform>there are only {n} authors on this page</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>week of {day}: {minutes} ({n} pages)</source>
        <translation><numerusform>week of {day}: {minutes} ({n} page)</numerusform><numerusform>week of {day}: {minutes} ({n} pages)</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{author} has handed in {n} of the compared pages again: the first hand-in is compared</source>
        <translation><numerusform>{author} has handed in {n} of the compared pages again: the first hand-in is compared</numerusform><numerusform>{author} has handed in {n} of the compared pages again: the first hand-in is compared</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{author} has not handed in {n} of the pages that others have</source>
        <translation><numerusform>{author} has not handed in {n} of the pages that others have</numerusform><numerusform>{author} has not handed in {n} of the pages that others have</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{author} has {n} of the compared pages in progress again: they are compared as they were handed in</source>
        <translation><numerusform>{author} has {n} of the compared pages in progress again: it is compared as it was handed in</numerusform><numerusform>{author} has {n} of the compared pages in progress again: they are compared as they were handed in</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{author}: {n} control pages</source>
        <translation><numerusform>{author}: {n} control page</numerusform><numerusform>{author}: {n} control pages</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{done} of {n} pages checked</source>
        <translation><numerusform>{done} of {n} page checked</numerusform><numerusform>{done} of {n} pages checked</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{event:type}: {role:role} can be filled {n} times</source>
        <translation><numerusform>{event:type}: {role:role} can be filled only once</numerusform><numerusform>{event:type}: {role:role} can be filled {n} times</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{folder}: training needs at least {least} pages; {n} could be read</source>
        <translation><numerusform>{folder}: training needs at least {least} pages; {n} could be read</numerusform><numerusform>{folder}: training needs at least {least} pages; {n} could be read</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{label:kind}: {n} lines, to {end:quoted}</source>
        <translation><numerusform>{label:kind}: {n} lines, to {end:quoted}</numerusform><numerusform>{label:kind}: {n} lines, to {end:quoted}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{name} is new here. Others have finished {n} pages; their work is kept.</source>
        <translation><numerusform>{name} is new here. Others have finished {n} page; their work is kept.</numerusform><numerusform>{name} is new here. Others have finished {n} pages; their work is kept.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} NUL or surrogate characters became U+FFFD</source>
        <translation><numerusform>{n} NUL or surrogate character became U+FFFD</numerusform><numerusform>{n} NUL or surrogate characters became U+FFFD</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} agreed, taken</source>
        <translation><numerusform>{n} agreed, taken</numerusform><numerusform>{n} agreed, taken</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} already there</source>
        <translation><numerusform>{n} already there</numerusform><numerusform>{n} already there</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} already there or in the way</source>
        <translation><numerusform>{n} already there or in the way</numerusform><numerusform>{n} already there or in the way</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} annotation sets</source>
        <translation><numerusform>{n} annotation set</numerusform><numerusform>{n} annotation sets</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} annotations do not fit the newer scheme, such as: {reason:said}. Change the scheme or the map, or let them go with --drop</source>
        <translation><numerusform>{n} annotation does not fit the newer scheme: {reason:said}. Change the scheme or the map, or let it go with --drop</numerusform><numerusform>{n} annotations do not fit the newer scheme, such as: {reason:said}. Change the scheme or the map, or let them go with --drop</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} answers taken by rule are still to be looked at: press F4</source>
        <translation><numerusform>{n} answer taken by rule is still to be looked at: press F4</numerusform><numerusform>{n} answers taken by rule are still to be looked at: press F4</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} arguments</source>
        <translation><numerusform>{n} argument</numerusform><numerusform>{n} arguments</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} art.</source>
        <translation><numerusform>{n} art.</numerusform><numerusform>{n} art.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} articles</source>
        <translation><numerusform>{n} article</numerusform><numerusform>{n} articles</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} assignments</source>
        <translation><numerusform>{n} assignment</numerusform><numerusform>{n} assignments</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} assignments taken back</source>
        <translation><numerusform>{n} assignment taken back</numerusform><numerusform>{n} assignments taken back</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} authors</source>
        <translation><numerusform>{n} author</numerusform><numerusform>{n} authors</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} backups take {used}; {free} are free there.</source>
        <translation><numerusform>{n} backup takes {used}; {free} are free there.</numerusform><numerusform>{n} backups take {used}; {free} are free there.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} boundaries</source>
        <translation><numerusform>{n} boundary</numerusform><numerusform>{n} boundaries</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} by others</source>
        <translation><numerusform>{n} by others</numerusform><numerusform>{n} by others</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} can be repaired</source>
        <translation><numerusform>{n} can be repaired</numerusform><numerusform>{n} can be repaired</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} carried over</source>
        <translation><numerusform>{n} carried over</numerusform><numerusform>{n} carried over</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} changed</source>
        <translation><numerusform>{n} changed</numerusform><numerusform>{n} changed</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} changed since</source>
        <translation><numerusform>{n} changed since</numerusform><numerusform>{n} changed since</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} characters</source>
        <translation><numerusform>{n} character</numerusform><numerusform>{n} characters</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} clicks</source>
        <translation><numerusform>{n} click</numerusform><numerusform>{n} clicks</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} conflicts</source>
        <translation><numerusform>{n} conflict</numerusform><numerusform>{n} conflicts</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} documents</source>
        <translation><numerusform>{n} document</numerusform><numerusform>{n} documents</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} documents came into the project after {time}: left out</source>
        <translation><numerusform>{n} document came into the project after {time}: left out</numerusform><numerusform>{n} documents came into the project after {time}: left out</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} documents did not come from a file or folder called train, dev or test, the first is {first}: give shares for them with --split, such as 80/10/10</source>
        <translation><numerusform>a document did not come from a file or folder called train, dev or test, {first}: give shares for it with --split, such as 80/10/10</numerusform><numerusform>{n} documents did not come from a file or folder called train, dev or test, the first is {first}: give shares for them with --split, such as 80/10/10</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} documents go out without a single annotation: a model takes all that stands there for nothing</source>
        <translation><numerusform>a document goes out without a single annotation: a model takes all that stands there for nothing</numerusform><numerusform>{n} documents go out without a single annotation: a model takes all that stands there for nothing</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} documents have gold that is not handed in: left out; --unfinished exports it as it is</source>
        <translation><numerusform>{n} document has gold that is not handed in: left out; --unfinished exports it as it is</numerusform><numerusform>{n} documents have gold that is not handed in: left out; --unfinished exports it as it is</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} documents have gold that was changed after it was handed in: exported as handed in; --unfinished exports it as it is</source>
        <translation><numerusform>{n} document has gold that was changed after it was handed in: exported as handed in; --unfinished exports it as it is</numerusform><numerusform>{n} documents have gold that was changed after it was handed in: exported as handed in; --unfinished exports it as it is</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} documents have gold with open questions ({questions}): left out; --unfinished exports it as it is</source>
        <translation><numerusform>{n} document has gold with open questions ({questions}): left out; --unfinished exports it as it is</numerusform><numerusform>{n} documents have gold with open questions ({questions}): left out; --unfinished exports it as it is</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} documents have no date that can be read, such as 2024-05-31, and count as the oldest, the first is {first}</source>
        <translation><numerusform>a document has no date that can be read, such as 2024-05-31, and counts as the oldest: {first}</numerusform><numerusform>{n} documents have no date that can be read, such as 2024-05-31, and count as the oldest, the first is {first}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} documents here, but {found} in {file}</source>
        <translation><numerusform>{n} document here, but {found} in {file}</numerusform><numerusform>{n} documents here, but {found} in {file}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} documents were exported with unfinished gold; open questions: {questions}</source>
        <translation><numerusform>{n} document was exported with unfinished gold; open questions: {questions}</numerusform><numerusform>{n} documents were exported with unfinished gold; open questions: {questions}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} doubtful</source>
        <translation><numerusform>{n} doubtful</numerusform><numerusform>{n} doubtful</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} edits</source>
        <translation><numerusform>{n} edit</numerusform><numerusform>{n} edits</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} edits are kept in this window and are not saved.</source>
        <translation><numerusform>{n} edit is kept in this window and is not saved.</numerusform><numerusform>{n} edits are kept in this window and are not saved.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} edits could not be saved. Close anyway and lose them?</source>
        <translation><numerusform>{n} edit could not be saved. Close anyway and lose it?</numerusform><numerusform>{n} edits could not be saved. Close anyway and lose them?</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} edits fewer</source>
        <translation><numerusform>{n} edit fewer</numerusform><numerusform>{n} edits fewer</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} edits more</source>
        <translation><numerusform>{n} edit more</numerusform><numerusform>{n} edits more</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} edits only here</source>
        <translation><numerusform>{n} edit only here</numerusform><numerusform>{n} edits only here</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} edits since: {pages}</source>
        <translation><numerusform>{n} edit since: {pages}</numerusform><numerusform>{n} edits since: {pages}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} elements nested too deep to be read were taken out; their text was kept</source>
        <translation><numerusform>{n} element nested too deep to be read was taken out; its text was kept</numerusform><numerusform>{n} elements nested too deep to be read were taken out; their text was kept</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} entities</source>
        <translation><numerusform>{n} entity</numerusform><numerusform>{n} entities</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} entries are missing from the journal</source>
        <translation><numerusform>an entry is missing from the journal</numerusform><numerusform>{n} entries are missing from the journal</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} errors</source>
        <translation><numerusform>{n} error</numerusform><numerusform>{n} errors</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} ev.</source>
        <translation><numerusform>{n} ev.</numerusform><numerusform>{n} ev.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} events</source>
        <translation><numerusform>{n} event</numerusform><numerusform>{n} events</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} events without a required role</source>
        <translation><numerusform>{n} event without a required role</numerusform><numerusform>{n} events without a required role</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} files in it are left out, the first {name}: {reason:said}</source>
        <translation><numerusform>{name} is left out: {reason:said}</numerusform><numerusform>{n} files in it are left out, the first {name}: {reason:said}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} files written</source>
        <translation><numerusform>{n} file written</numerusform><numerusform>{n} files written</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} further HTML parts (frames of the page) were skipped</source>
        <translation><numerusform>{n} further HTML part (a frame of the page) was skipped</numerusform><numerusform>{n} further HTML parts (frames of the page) were skipped</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} further views are not read: only the first text is</source>
        <translation><numerusform>{n} further view is not read: only the first text is</numerusform><numerusform>{n} further views are not read: only the first text is</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} gone</source>
        <translation><numerusform>{n} gone</numerusform><numerusform>{n} gone</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} gone since</source>
        <translation><numerusform>{n} gone since</numerusform><numerusform>{n} gone since</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} groups of near-duplicates</source>
        <translation><numerusform>{n} group of near-duplicates</numerusform><numerusform>{n} groups of near-duplicates</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} groups of near-duplicates were found, and each stays in one part of the split</source>
        <translation><numerusform>a group of near-duplicates was found, and stays in one part of the split</numerusform><numerusform>{n} groups of near-duplicates were found, and each stays in one part of the split</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} hidden files in it, such as those that macOS adds, are no data and were passed over</source>
        <translation><numerusform>a hidden file in it, such as those that macOS adds, is no data and was passed over</numerusform><numerusform>{n} hidden files in it, such as those that macOS adds, are no data and were passed over</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} hits</source>
        <translation><numerusform>{n} hit</numerusform><numerusform>{n} hits</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} in another order</source>
        <translation><numerusform>{n} in another order</numerusform><numerusform>{n} in another order</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} items</source>
        <translation><numerusform>{n} item</numerusform><numerusform>{n} items</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} items do not fit this format.</source>
        <translation><numerusform>{n} item does not fit this format.</numerusform><numerusform>{n} items do not fit this format.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} items do not fit this format; loss.json lists them.</source>
        <translation><numerusform>{n} item does not fit this format; loss.json lists it.</numerusform><numerusform>{n} items do not fit this format; loss.json lists them.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} items left out: {reason:said}; the first, {place:said}: {item:said}</source>
        <translation><numerusform>{n} items left out: {reason:said}; the first, {place:said}: {item:said}</numerusform><numerusform>{n} items left out: {reason:said}; the first, {place:said}: {item:said}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} items left out: {reason:said}; the first: {item:said}</source>
        <translation><numerusform>{n} items left out: {reason:said}; the first: {item:said}</numerusform><numerusform>{n} items left out: {reason:said}; the first: {item:said}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} items on {pages} of these pages were left out when the annotations were imported: they are missing here, and the text looks as if nothing were there; manifest.json names the pages</source>
        <translation><numerusform>{n} item on {pages} of these pages was left out when the annotations were imported: it is missing here, and the text looks as if nothing were there; manifest.json names the page</numerusform><numerusform>{n} items on {pages} of these pages were left out when the annotations were imported: they are missing here, and the text looks as if nothing were there; manifest.json names the pages</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} journal entries</source>
        <translation><numerusform>{n} journal entry</numerusform><numerusform>{n} journal entries</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} keys</source>
        <translation><numerusform>{n} key</numerusform><numerusform>{n} keys</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} keys were skipped: already in use, or nothing here to use them for.</source>
        <translation><numerusform>{n} key was skipped: already in use, or nothing here to use it for.</numerusform><numerusform>{n} keys were skipped: already in use, or nothing here to use them for.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} labels have fewer than {few} examples, and a model learns little of them: {labels}</source>
        <translation><numerusform>a label has fewer than {few} examples, and a model learns little of it: {labels}</numerusform><numerusform>{n} labels have fewer than {few} examples, and a model learns little of them: {labels}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} labels renamed</source>
        <translation><numerusform>{n} label renamed</numerusform><numerusform>{n} labels renamed</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} lines</source>
        <translation><numerusform>{n} line</numerusform><numerusform>{n} lines</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} lines folded</source>
        <translation><numerusform>{n} line folded</numerusform><numerusform>{n} lines folded</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} made since</source>
        <translation><numerusform>{n} made since</numerusform><numerusform>{n} made since</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} ment.</source>
        <translation><numerusform>{n} ment.</numerusform><numerusform>{n} ment.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} mentions</source>
        <translation><numerusform>{n} mention</numerusform><numerusform>{n} mentions</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} mentions and more</source>
        <translation><numerusform>{n} mention and more</numerusform><numerusform>{n} mentions and more</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} mentions of the answer were refused</source>
        <translation><numerusform>{n} mention of the answer was refused</numerusform><numerusform>{n} mentions of the answer were refused</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} mentions or triggers begin or end inside a token of spaCy's tokenizer for {language}; their tokens are cut for the training, but on new pages the model meets them whole and cannot find such words</source>
        <translation><numerusform>a mention or trigger begins or ends inside a token of spaCy's tokenizer for {language}; the token is cut for the training, but on new pages the model meets it whole and cannot find such words</numerusform><numerusform>{n} mentions or triggers begin or end inside a token of spaCy's tokenizer for {language}; their tokens are cut for the training, but on new pages the model meets them whole and cannot find such words</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} mentions or triggers begin or end inside a word of GLiNER2, which does not find them there and learns nothing of them</source>
        <translation><numerusform>a mention or trigger begins or ends inside a word of GLiNER2, which does not find it there and learns nothing of it</numerusform><numerusform>{n} mentions or triggers begin or end inside a word of GLiNER2, which does not find them there and learns nothing of them</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} mentions or triggers begin or end inside a word, which models that read whole words cannot learn; the first is {first:quoted}</source>
        <translation><numerusform>a mention or trigger begins or ends inside a word, which models that read whole words cannot learn: {first:quoted}</numerusform><numerusform>{n} mentions or triggers begin or end inside a word, which models that read whole words cannot learn; the first is {first:quoted}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} mentions refer to “{name}” now</source>
        <translation><numerusform>{n} mention refers to “{name}” now</numerusform><numerusform>{n} mentions refer to “{name}” now</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} more</source>
        <translation><numerusform>{n} more</numerusform><numerusform>{n} more</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} more in which they differ like this:  '</source>
        <translation><numerusform>{n} more in which they differ like this:  '</numerusform><numerusform>{n} more in which they differ like this:  '</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} more sets of annotations</source>
        <translation><numerusform>{n} more set of annotations</numerusform><numerusform>{n} more sets of annotations</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} more with the same words and votes:  *</source>
        <translation><numerusform>{n} more with the same words and votes:  *</numerusform><numerusform>{n} more with the same words and votes:  *</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} moved</source>
        <translation><numerusform>{n} moved</numerusform><numerusform>{n} moved</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} near-duplicate pages, this one included</source>
        <translation><numerusform>{n} near-duplicate page, this one included</numerusform><numerusform>{n} near-duplicate pages, this one included</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} need you</source>
        <translation><numerusform>{n} needs you</numerusform><numerusform>{n} need you</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} new</source>
        <translation><numerusform>{n} new</numerusform><numerusform>{n} new</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} new pages</source>
        <translation><numerusform>{n} new page</numerusform><numerusform>{n} new pages</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} notes for the guidelines are open</source>
        <translation><numerusform>{n} note for the guidelines is open</numerusform><numerusform>{n} notes for the guidelines are open</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages</source>
        <translation><numerusform>{n} page</numerusform><numerusform>{n} pages</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages came back so far</source>
        <translation><numerusform>{n} page came back so far</numerusform><numerusform>{n} pages came back so far</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages came back with feedback</source>
        <translation><numerusform>{n} page came back with feedback</numerusform><numerusform>{n} pages came back with feedback</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages came since</source>
        <translation><numerusform>{n} page came since</numerusform><numerusform>{n} pages came since</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages compared</source>
        <translation><numerusform>{n} page compared</numerusform><numerusform>{n} pages compared</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages fewer</source>
        <translation><numerusform>{n} page fewer</numerusform><numerusform>{n} pages fewer</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages imported</source>
        <translation><numerusform>{n} page imported</numerusform><numerusform>{n} pages imported</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages left out: fewer than two authors handed them in</source>
        <translation><numerusform>{n} page left out: fewer than two authors handed it in</numerusform><numerusform>{n} pages left out: fewer than two authors handed them in</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages more</source>
        <translation><numerusform>{n} page more</numerusform><numerusform>{n} pages more</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages only here</source>
        <translation><numerusform>{n} page only here</numerusform><numerusform>{n} pages only here</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages that are in the project have other metadata here ({names}); theirs stay, unless you ask for metadata to be updated</source>
        <translation><numerusform>{n} page that is in the project has other metadata here ({names}); its own stay, unless you ask for metadata to be updated</numerusform><numerusform>{n} pages that are in the project have other metadata here ({names}); theirs stay, unless you ask for metadata to be updated</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages that were in the project have new metadata: {names}</source>
        <translation><numerusform>{n} page that was in the project has new metadata: {names}</numerusform><numerusform>{n} pages that were in the project have new metadata: {names}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages unchanged since the last check</source>
        <translation><numerusform>{n} page unchanged since the last check</numerusform><numerusform>{n} pages unchanged since the last check</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages were handed in by one of them only and are left out</source>
        <translation><numerusform>{n} page was handed in by one of them only and is left out</numerusform><numerusform>{n} pages were handed in by one of them only and are left out</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages were sent back</source>
        <translation><numerusform>{n} page was sent back</numerusform><numerusform>{n} pages were sent back</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages without annotations</source>
        <translation><numerusform>{n} page without annotations</numerusform><numerusform>{n} pages without annotations</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages would be handed out.</source>
        <translation><numerusform>{n} page would be handed out.</numerusform><numerusform>{n} pages would be handed out.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages would be imported</source>
        <translation><numerusform>{n} page would be imported</numerusform><numerusform>{n} pages would be imported</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages would wait for whoever is free.</source>
        <translation><numerusform>{n} page would wait for whoever is free.</numerusform><numerusform>{n} pages would wait for whoever is free.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages, first those where suggestions save most keys</source>
        <translation><numerusform>{n} page, where suggestions save most keys first</numerusform><numerusform>{n} pages, first those where suggestions save most keys</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages, least certain first</source>
        <translation><numerusform>{n} page, least certain first</numerusform><numerusform>{n} pages, least certain first</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pairs</source>
        <translation><numerusform>{n} pair</numerusform><numerusform>{n} pairs</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pairs of documents that say nearly the same, or tell of the same event, are in different parts, so a model is tested on what it was trained on: first {first} ({part}) and {second} ({other})</source>
        <translation><numerusform>two documents that say nearly the same, or tell of the same event, are in different parts, so a model is tested on what it was trained on: {first} ({part}) and {second} ({other})</numerusform><numerusform>{n} pairs of documents that say nearly the same, or tell of the same event, are in different parts, so a model is tested on what it was trained on: first {first} ({part}) and {second} ({other})</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} places</source>
        <translation><numerusform>{n} place</numerusform><numerusform>{n} places</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} places could not be decoded as {encoding} and became U+FFFD, the first at byte {first}</source>
        <translation><numerusform>{n} place could not be decoded as {encoding} and became U+FFFD, at byte {first}</numerusform><numerusform>{n} places could not be decoded as {encoding} and became U+FFFD, the first at byte {first}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} problems</source>
        <translation><numerusform>{n} problem</numerusform><numerusform>{n} problems</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} questions are open</source>
        <translation><numerusform>{n} question is open</numerusform><numerusform>{n} questions are open</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} questions are put off: finish again to leave them so</source>
        <translation><numerusform>{n} question is put off: finish again to leave it so</numerusform><numerusform>{n} questions are put off: finish again to leave them so</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} records were skipped: {sorts}</source>
        <translation><numerusform>{n} record was skipped: {sorts}</numerusform><numerusform>{n} records were skipped: {sorts}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} refused</source>
        <translation><numerusform>{n} refused</numerusform><numerusform>{n} refused</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} relations</source>
        <translation><numerusform>{n} relation</numerusform><numerusform>{n} relations</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} remarks</source>
        <translation><numerusform>{n} remark</numerusform><numerusform>{n} remarks</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} removed</source>
        <translation><numerusform>{n} removed</numerusform><numerusform>{n} removed</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} repaired</source>
        <translation><numerusform>{n} repaired</numerusform><numerusform>{n} repaired</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} segments</source>
        <translation><numerusform>{n} segment</numerusform><numerusform>{n} segments</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} sets</source>
        <translation><numerusform>{n} set</numerusform><numerusform>{n} sets</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} sets change</source>
        <translation><numerusform>{n} set changes</numerusform><numerusform>{n} sets change</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} skipped annotations were not taken</source>
        <translation><numerusform>{n} skipped annotation was not taken</numerusform><numerusform>{n} skipped annotations were not taken</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} texts are not in the export: {reason:said}</source>
        <translation><numerusform>{n} text is not in the export: {reason:said}</numerusform><numerusform>{n} texts are not in the export: {reason:said}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} texts would be written; nothing is written yet.</source>
        <translation><numerusform>{n} text would be written; nothing is written yet.</numerusform><numerusform>{n} texts would be written; nothing is written yet.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} texts written to {folder}.</source>
        <translation><numerusform>{n} text written to {folder}.</numerusform><numerusform>{n} texts written to {folder}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} things are said about it below</source>
        <translation><numerusform>{n} thing is said about it below</numerusform><numerusform>{n} things are said about it below</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} things in the project are not as they should be: see Check project</source>
        <translation><numerusform>{n} thing in the project is not as it should be: see Check project</numerusform><numerusform>{n} things in the project are not as they should be: see Check project</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} times: {warning:said}</source>
        <translation><numerusform>{n} times: {warning:said}</numerusform><numerusform>{n} times: {warning:said}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} times: {warning:said}; the first, {place:said}</source>
        <translation><numerusform>{n} times: {warning:said}; the first, {place:said}</numerusform><numerusform>{n} times: {warning:said}; the first, {place:said}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} to look at</source>
        <translation><numerusform>{n} to look at</numerusform><numerusform>{n} to look at</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} triggers</source>
        <translation><numerusform>{n} trigger</numerusform><numerusform>{n} triggers</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} units</source>
        <translation><numerusform>{n} unit</numerusform><numerusform>{n} units</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} warnings</source>
        <translation><numerusform>{n} warning</numerusform><numerusform>{n} warnings</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} with newer annotations</source>
        <translation><numerusform>{n} with newer annotations</numerusform><numerusform>{n} with newer annotations</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{page}, {author}: {n} annotations are damaged and lost; the rest is there</source>
        <translation><numerusform>{page}, {author}: one annotation is damaged and lost; the rest is there</numerusform><numerusform>{page}, {author}: {n} annotations are damaged and lost; the rest is there</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{page}, {author}: {n} edits could not be read; what is there was put together</source>
        <translation><numerusform>{page}, {author}: {n} edits could not be read; what is there was put together</numerusform><numerusform>{page}, {author}: {n} edits could not be read; what is there was put together</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{page}: {n} edits only in the backup</source>
        <translation><numerusform>{page}: {n} edit only in the backup</numerusform><numerusform>{page}: {n} edits only in the backup</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{page}: {n} edits since</source>
        <translation><numerusform>{page}: {n} edit since</numerusform><numerusform>{page}: {n} edits since</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{path}: {n} documents are not in the list of the split, the first is {first:quoted}: add them, or give shares for them with --split, such as 80/10/10</source>
        <translation><numerusform>{path}: a document is not in the list of the split, {first:quoted}: add it, or give shares for it with --split, such as 80/10/10</numerusform><numerusform>{path}: {n} documents are not in the list of the split, the first is {first:quoted}: add them, or give shares for them with --split, such as 80/10/10</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{path}: {n} documents are not in the list of the split, the first is {first:quoted}; of those that it names, the project does not have {unknown}, the first is {named:quoted}: write names, ids, addresses or files as annotator list shows them</source>
        <translation><numerusform>{path}: a document is not in the list of the split, {first:quoted}; of those that it names, the project does not have {unknown}, the first is {named:quoted}: write names, ids, addresses or files as annotator list shows them</numerusform><numerusform>{path}: {n} documents are not in the list of the split, the first is {first:quoted}; of those that it names, the project does not have {unknown}, the first is {named:quoted}: write names, ids, addresses or files as annotator list shows them</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{path}: {n} items left out: {reason:said}; the first, {place:said}: {item:said}</source>
        <translation><numerusform>{path}: {n} items left out: {reason:said}; the first, {place:said}: {item:said}</numerusform><numerusform>{path}: {n} items left out: {reason:said}; the first, {place:said}: {item:said}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{path}: {n} items left out: {reason:said}; the first: {item:said}</source>
        <translation><numerusform>{path}: {n} items left out: {reason:said}; the first: {item:said}</numerusform><numerusform>{path}: {n} items left out: {reason:said}; the first: {item:said}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{path}: {n} times: {warning:said}</source>
        <translation><numerusform>{path}: {n} times: {warning:said}</numerusform><numerusform>{path}: {n} times: {warning:said}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{path}: {n} times: {warning:said}; the first, {place:said}</source>
        <translation><numerusform>{path}: {n} times: {warning:said}; the first, {place:said}</numerusform><numerusform>{path}: {n} times: {warning:said}; the first, {place:said}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{said} of {n} said</source>
        <translation><numerusform>{said} of {n} said</numerusform><numerusform>{said} of {n} said</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{table}: {n} places of the file could not be read; rows may be missing</source>
        <translation><numerusform>{table}: one place of the file could not be read; rows may be missing</numerusform><numerusform>{table}: {n} places of the file could not be read; rows may be missing</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{table}: {n} rows were left out, because they may have been deleted before</source>
        <translation><numerusform>{table}: one row was left out, because it may have been deleted before</numerusform><numerusform>{table}: {n} rows were left out, because they may have been deleted before</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{ticked} of {n} occurrences ticked</source>
        <translation><numerusform>{ticked} of {n} occurrence ticked</numerusform><numerusform>{ticked} of {n} occurrences ticked</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{ticked} of {n} questions ticked</source>
        <translation><numerusform>{ticked} of {n} question ticked</numerusform><numerusform>{ticked} of {n} questions ticked</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{type}: {n} are not taken, as there is no such thing here</source>
        <translation><numerusform>{type}: {n} are not taken, as there is no such thing here</numerusform><numerusform>{type}: {n} are not taken, as there is no such thing here</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{version} is left out: a merge set it aside as another version of what {author} said on {n} pages, and adjudication decides between the two</source>
        <translation><numerusform>{version} is left out: a merge set it aside as another version of what {author} said on {n} page, and adjudication decides between the two</numerusform><numerusform>{version} is left out: a merge set it aside as another version of what {author} said on {n} pages, and adjudication decides between the two</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{version}: {n} documents</source>
        <translation><numerusform>{version}: {n} document</numerusform><numerusform>{version}: {n} documents</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>“{document}” fits {n} documents, such as {names}: give the whole id</source>
        <translation><numerusform>“{document}” fits {n} documents, such as {names}: give the whole id</numerusform><numerusform>“{document}” fits {n} documents, such as {names}: give the whole id</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>… {n} before</source>
        <translation><numerusform>… {n} before</numerusform><numerusform>… {n} before</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>… {n} more</source>
        <translation><numerusform>… {n} more</numerusform><numerusform>… {n} more</numerusform></translation>
    </message>
</context>
</TS>
