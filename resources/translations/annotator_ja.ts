<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>annotator</name>
    <message>
        <source> characters</source>
        <translation> 文字</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>(no key)</source>
        <translation>（キーなし）</translation>
    </message>
    <message>
        <source>--unfinished does not go with --at: which questions were open then is not known; leave one of them out</source>
        <translation>--unfinished と --at は同時に使えません: その時点で未解決だった質問は不明です。どちらかを外してください</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>95 % interval {low} to {high}</source>
        <translation>95 % 区間 {low}〜{high}</translation>
    </message>
    <message>
        <source>A *.annotator file, or postgresql://user@server/database for a team's server.</source>
        <translation>*.annotator ファイル、またはチームのサーバー用の postgresql://ユーザー@サーバー/データベース。</translation>
    </message>
    <message>
        <source>A file…</source>
        <translation>ファイル…</translation>
    </message>
    <message>
        <source>A folder, a file or a zip file with annotated pages, in any format that is read: brat, INCEpTION, Label Studio, doccano, Prodigy, CoNLL, JSON lines and others. You see what is in it before anything is imported.</source>
        <translation>アノテーション済みページのフォルダー、ファイル、または zip ファイル。読み込める形式：brat、INCEpTION、Label Studio、doccano、Prodigy、CoNLL、JSON 行など。インポートする前に中身を確認できます。</translation>
    </message>
    <message>
        <source>A format writes the label by the name that stands here, and reads it back. With a point and a value of an attribute (conll2003.money) a name is for mentions that have that value. A kind that does the work of one of the scheme “news” names it here.</source>
        <translation>形式はここの名前でラベルを書き出し、読み戻します。点と属性値を付けた名前（conll2003.money）は、その値を持つメンションだけのものです。スキーム「news」の種類の役をする種類は、ここでそれを挙げます。</translation>
    </message>
    <message>
        <source>A new one, without labels</source>
        <translation>ラベルのない新規スキーム</translation>
    </message>
    <message>
        <source>A project is one file: pages, annotations, history and scheme. It is saved with every edit.</source>
        <translation>プロジェクトは1つのファイルです。ページ、注釈、履歴、スキームが入り、編集のたびに保存されます。</translation>
    </message>
    <message>
        <source>A prompt and its answer for each window of text, to fine-tune a language model.</source>
        <translation>テキストのウィンドウごとのプロンプトと回答。言語モデルの微調整用です。</translation>
    </message>
    <message>
        <source>A short tour of the window in seven stops. You can leave it at any time.</source>
        <translation>7 か所を回るかんたんガイドで画面をご紹介します。いつでもやめられます。</translation>
    </message>
    <message>
        <source>ACE APF</source>
        <translation>ACE APF</translation>
    </message>
    <message>
        <source>ARGUMENTS OF “{trigger}”</source>
        <translation>「{trigger}」の引数</translation>
    </message>
    <message>
        <source>About Annotator</source>
        <translation>Annotator について</translation>
    </message>
    <message>
        <source>Accents count</source>
        <translation>アクセントを区別</translation>
    </message>
    <message>
        <source>Accept a run of suggestions</source>
        <translation>続く提案をまとめて採用</translation>
    </message>
    <message>
        <source>Accept all suggestions on this page</source>
        <translation>このページの提案をすべて採用</translation>
    </message>
    <message>
        <source>Accept this suggestion</source>
        <translation>この提案を採用</translation>
    </message>
    <message>
        <source>Add a format</source>
        <translation>形式を追加</translation>
    </message>
    <message>
        <source>Add a language</source>
        <translation>言語を追加</translation>
    </message>
    <message>
        <source>Add another…</source>
        <translation>もう1つ…</translation>
    </message>
    <message>
        <source>Add selection as fragment</source>
        <translation>選択範囲を断片として追加</translation>
    </message>
    <message>
        <source>Add {sort}</source>
        <translation>{sort}を追加</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>助言</translation>
    </message>
    <message>
        <source>After how many pages comes one with finished gold; 0: none</source>
        <translation>完了済みのゴールドのあるページを何ページごとに入れるか（0：なし）</translation>
    </message>
    <message>
        <source>Agreement with gold on control pages</source>
        <translation>確認用ページでのゴールドとの一致</translation>
    </message>
    <message>
        <source>Alike on all pages</source>
        <translation>全ページの同じ質問</translation>
    </message>
    <message>
        <source>All annotators, on every page</source>
        <translation>全員、全ページ</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>すべてのコマンド</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>すべてのコマンド…</translation>
    </message>
    <message>
        <source>All keys are back to the defaults.</source>
        <translation>すべてのキーを初期設定に戻しました。</translation>
    </message>
    <message>
        <source>All or none</source>
        <translation>すべて選択／解除</translation>
    </message>
    <message>
        <source>All to the guidelines</source>
        <translation>すべてガイドラインへ</translation>
    </message>
    <message>
        <source>Also what nobody changed: finds damage of the disk</source>
        <translation>誰も変えていないものも調べ、ディスクの損傷を見つけます</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>An article of its own?</source>
        <translation>独立した記事ですか？</translation>
    </message>
    <message>
        <source>Annotate as</source>
        <translation>注釈者</translation>
    </message>
    <message>
        <source>Annotate as…</source>
        <translation>注釈者を変更…</translation>
    </message>
    <message>
        <source>Annotated records</source>
        <translation>アノテーション付きレコード</translation>
    </message>
    <message>
        <source>Annotating</source>
        <translation>注釈作業</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>注釈</translation>
    </message>
    <message>
        <source>Annotations by</source>
        <translation>注釈者</translation>
    </message>
    <message>
        <source>Annotations of</source>
        <translation>注釈の出どころ</translation>
    </message>
    <message>
        <source>Annotations of ACE 2005 in .apf.xml, beside the .sgm that they are about.</source>
        <translation>ACE 2005 のアノテーション（.apf.xml）。対象の .sgm の隣に置きます。</translation>
    </message>
    <message>
        <source>Annotations of the older page</source>
        <translation>古いページのアノテーション</translation>
    </message>
    <message>
        <source>Annotations of this page</source>
        <translation>このページの注釈</translation>
    </message>
    <message>
        <source>Annotations of “{page}”, and where their text stands on this page.</source>
        <translation>「{page}」のアノテーションと、その本文がこのページのどこにあるか</translation>
    </message>
    <message>
        <source>Annotator archive</source>
        <translation>Annotator アーカイブ</translation>
    </message>
    <message>
        <source>Annotator projects (*.annotator);;All files (*)</source>
        <translation>Annotator プロジェクト (*.annotator);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Another label…</source>
        <translation>別のラベル…</translation>
    </message>
    <message>
        <source>Another program wrote other contents into the file. They are left as they are, and nothing more is written. Note down what was not saved, close this window and open the project again.</source>
        <translation>別のプログラムがファイルに別の内容を書き込みました。その内容はそのままにし、これ以上は書き込みません。保存されていないものを控えてから、このウィンドウを閉じ、プロジェクトを開き直してください。</translation>
    </message>
    <message>
        <source>Answer the adjudicator…</source>
        <translation>裁定者に返信…</translation>
    </message>
    <message>
        <source>Answer the remark…</source>
        <translation>コメントに返信…</translation>
    </message>
    <message>
        <source>Answer to the adjudicator</source>
        <translation>裁定者への返信</translation>
    </message>
    <message>
        <source>Answer to the remark</source>
        <translation>コメントへの返信</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>返信…</translation>
    </message>
    <message>
        <source>Any command: {palette}</source>
        <translation>あらゆるコマンド：{palette}</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>引数</translation>
    </message>
    <message>
        <source>Arguments of {trigger}</source>
        <translation>{trigger} の引数</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>記事</translation>
    </message>
    <message>
        <source>Article {number}</source>
        <translation>記事 {number}</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>記事</translation>
    </message>
    <message>
        <source>Articles ({key})</source>
        <translation>記事 ({key})</translation>
    </message>
    <message>
        <source>Ask the annotators…</source>
        <translation>アノテーターに質問…</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>割り当て</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>最少</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Author by author</source>
        <translation>注釈者どうしの一致</translation>
    </message>
    <message>
        <source>Author of the annotations, for formats that do not record it</source>
        <translation>注釈者の名前（形式に記録がない場合）</translation>
    </message>
    <message>
        <source>Author {name}, change</source>
        <translation>注釈者 {name}、変更</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>注釈者</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>現在に戻る</translation>
    </message>
    <message>
        <source>Back to the labels</source>
        <translation>ラベルに戻る</translation>
    </message>
    <message>
        <source>Back to the previous boundary</source>
        <translation>前の境界まで戻る</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>今すぐバックアップ</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>収支</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>Beside the project</source>
        <translation>プロジェクトの隣</translation>
    </message>
    <message>
        <source>Besides, before an import, a change of the scheme or a large deletion. Before files are taken in, a repair, a newer format and restoring there is always one.</source>
        <translation>このほか、インポート・スキームの変更・大量の削除の前にも作ります。ファイルの取り込み・修復・新しい形式への移行・復元の前には必ず作ります。</translation>
    </message>
    <message>
        <source>Best available: gold that is handed in, otherwise the author furthest along</source>
        <translation>最良のもの：提出済みのゴールド、なければ最も進んでいる作成者</translation>
    </message>
    <message>
        <source>Best told apart first, also by the colour-blind; a dot: taken</source>
        <translation>見分けやすい順（色覚の多様性に配慮）。点は使用中</translation>
    </message>
    <message>
        <source>Blind: annotators do not see each other's annotations</source>
        <translation>ブラインド：作業者同士はアノテーションを見られない</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>ブックマーク</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>ブックマーク</translation>
    </message>
    <message>
        <source>Bookmark…</source>
        <translation>ブックマーク…</translation>
    </message>
    <message>
        <source>Bring back the last rejected suggestion</source>
        <translation>最後に却下した提案を戻す</translation>
    </message>
    <message>
        <source>Bring your data</source>
        <translation>データを持ち込む</translation>
    </message>
    <message>
        <source>Bring your data…</source>
        <translation>データを持ち込む…</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>参照…</translation>
    </message>
    <message>
        <source>By label or attribute</source>
        <translation>ラベルや属性で</translation>
    </message>
    <message>
        <source>B³ of articles</source>
        <translation>記事の B³</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Carry over annotations</source>
        <translation>アノテーションの引き継ぎ</translation>
    </message>
    <message>
        <source>Carry over annotations…</source>
        <translation>アノテーションを引き継ぐ…</translation>
    </message>
    <message numerus="yes">
        <source>Carry over {n}</source>
        <translation><numerusform>{n} 件を引き継ぐ</numerusform></translation>
    </message>
    <message>
        <source>Case</source>
        <translation>大文字・小文字</translation>
    </message>
    <message>
        <source>Change the labels</source>
        <translation>ラベルを変更</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>変更内容</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>もう一度検査</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>すべてを検査</translation>
    </message>
    <message>
        <source>Check project</source>
        <translation>プロジェクトを検査</translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation>色を選ぶ</translation>
    </message>
    <message>
        <source>Choose a folder to export into.</source>
        <translation>出力先のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Choose a project.</source>
        <translation>プロジェクトを選んでください。</translation>
    </message>
    <message>
        <source>Choose an encoding or type its name.</source>
        <translation>文字コードを選ぶか、名前を入力してください。</translation>
    </message>
    <message>
        <source>Choose at least one person.</source>
        <translation>少なくとも 1 人を選んでください。</translation>
    </message>
    <message>
        <source>Choose files first.</source>
        <translation>先にファイルを選んでください。</translation>
    </message>
    <message>
        <source>Choose files or a folder first.</source>
        <translation>先にファイルかフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Choose the list of documents and parts.</source>
        <translation>文書と区分の一覧を選んでください。</translation>
    </message>
    <message>
        <source>Choose the scheme file.</source>
        <translation>スキームのファイルを選んでください。</translation>
    </message>
    <message>
        <source>Choose where to save the project.</source>
        <translation>プロジェクトの保存場所を指定してください。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Click to remove it</source>
        <translation>クリックすると外します</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
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
        <translation>色</translation>
    </message>
    <message>
        <source>Colour on the dark page</source>
        <translation>暗いページでの色</translation>
    </message>
    <message>
        <source>Colour on the light page</source>
        <translation>明るいページでの色</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Column width</source>
        <translation>本文の幅</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Comment on the bookmark</source>
        <translation>ブックマークのコメント</translation>
    </message>
    <message>
        <source>Compared with now</source>
        <translation>現在との比較</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>競合</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目次</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>コントラスト</translation>
    </message>
    <message>
        <source>Control pages</source>
        <translation>確認用ページ</translation>
    </message>
    <message>
        <source>Control pages of {author}</source>
        <translation>{author} の確認用ページ</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>詳細をコピー</translation>
    </message>
    <message>
        <source>Copy event frame</source>
        <translation>イベントの枠をコピー</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>一覧をコピー</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>コピーしています…</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation>ダーク／ライト切り替え</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Default page appearance</source>
        <translation>ページの標準の外観</translation>
    </message>
    <message>
        <source>Default reading font</source>
        <translation>標準の書体</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Details are in {path}. The file contains no text from your pages.</source>
        <translation>詳細は {path} にあります。ページのテキストは含まれません。</translation>
    </message>
    <message>
        <source>Detect for each file</source>
        <translation>ファイルごとに判別</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>相違</translation>
    </message>
    <message>
        <source>Do it all the same</source>
        <translation>それでも実行する</translation>
    </message>
    <message>
        <source>DocBin files with ner and spancat configurations, ready for spacy train.</source>
        <translation>ner と spancat の設定付き DocBin ファイル。そのまま spacy train に使えます。</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文書</translation>
    </message>
    <message numerus="yes">
        <source>Documents ({n})</source>
        <translation><numerusform>文書（{n}）</numerusform></translation>
    </message>
    <message>
        <source>Done: {finish}</source>
        <translation>完了：{finish}</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>ECB+</source>
        <translation>ECB+</translation>
    </message>
    <message>
        <source>Each article on its own, without boilerplate</source>
        <translation>記事ごと（ボイラープレートなし）</translation>
    </message>
    <message>
        <source>Each gets a file with their pages and their own annotations. What other people or gold have said is not in it. Take the files in when they come back.</source>
        <translation>各自のページとアノテーションだけを含むファイルを作成します。ほかの人やゴールドの内容は含まれません。戻ってきたファイルは取り込んでください。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Edits of this page, the newest last</source>
        <translation>このページの編集（新しいものが最後）</translation>
    </message>
    <message>
        <source>Edits that were not saved</source>
        <translation>保存されなかった編集</translation>
    </message>
    <message>
        <source>Edits that were not saved…</source>
        <translation>保存されなかった編集…</translation>
    </message>
    <message>
        <source>Elements at the caret</source>
        <translation>カーソル位置の要素</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>文字コード</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Enter sends it, ↑ and ↓ choose the author, Esc leaves</source>
        <translation>Enter で差し戻し、↑↓ で作成者を選択、Esc で中止</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>エンティティ</translation>
    </message>
    <message>
        <source>Entities &amp; events</source>
        <translation>エンティティとイベント</translation>
    </message>
    <message>
        <source>Entities and events</source>
        <translation>エンティティとイベント</translation>
    </message>
    <message>
        <source>Entities and events as they were</source>
        <translation>当時のエンティティとイベント</translation>
    </message>
    <message>
        <source>Entities: {entities}</source>
        <translation>エンティティ：{entities}</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>エンティティ</translation>
    </message>
    <message>
        <source>Entity name</source>
        <translation>エンティティの名前</translation>
    </message>
    <message>
        <source>Entity types</source>
        <translation>エンティティ型</translation>
    </message>
    <message>
        <source>Entity types ({key})</source>
        <translation>エンティティ型 ({key})</translation>
    </message>
    <message>
        <source>Errors of the policies</source>
        <translation>自動決定の誤り</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Event by name…</source>
        <translation>名前でイベントを選ぶ…</translation>
    </message>
    <message>
        <source>Event cluster</source>
        <translation>イベントクラスター</translation>
    </message>
    <message>
        <source>Event clusters</source>
        <translation>イベントクラスター</translation>
    </message>
    <message>
        <source>Event types</source>
        <translation>イベント型</translation>
    </message>
    <message>
        <source>Event types ({key}, after {event})</source>
        <translation>イベント型 ({key}、{event} の後)</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Events: {event}</source>
        <translation>イベント：{event}</translation>
    </message>
    <message>
        <source>Event…</source>
        <translation>イベント…</translation>
    </message>
    <message>
        <source>Everything in a project, one JSON object per line; nothing is lost.</source>
        <translation>プロジェクトのすべてを1行1つの JSON オブジェクトで。何も失われません。</translation>
    </message>
    <message>
        <source>Everything marked as saved is on disk. You can carry on.</source>
        <translation>「保存済み」と表示された内容はすべてディスクにあります。そのまま続けられます。</translation>
    </message>
    <message>
        <source>Everything that was saved is in the file where it is now. Nothing more is written to it. If you move it back, work goes on by itself.</source>
        <translation>保存した内容はすべて、今の場所にあるファイルに入っています。これ以上は書き込みません。元に戻せば、作業は自動的に続きます。</translation>
    </message>
    <message>
        <source>Everything that was saved is still open here, and nowhere else. Put it back, or save it elsewhere.</source>
        <translation>保存した内容はすべてここで開いたままですが、ほかのどこにもありません。元に戻すか、別の場所に保存してください。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Export dataset</source>
        <translation>データセットをエクスポート</translation>
    </message>
    <message>
        <source>Export dataset…</source>
        <translation>データセットをエクスポート…</translation>
    </message>
    <message>
        <source>Export into folder</source>
        <translation>エクスポート先のフォルダー</translation>
    </message>
    <message>
        <source>Export keys</source>
        <translation>キー設定をエクスポート</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>出力済み</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Extend segment to here</source>
        <translation>セグメントをここまで延ばす</translation>
    </message>
    <message>
        <source>F1 of kinds, by characters</source>
        <translation>種類の F1（文字単位）</translation>
    </message>
    <message>
        <source>F1 of relations</source>
        <translation>関係の F1</translation>
    </message>
    <message>
        <source>F1 of segments</source>
        <translation>セグメントの F1</translation>
    </message>
    <message>
        <source>F1 to gold that opens the other pages</source>
        <translation>残りのページを開くために必要な、ゴールドとの F1</translation>
    </message>
    <message>
        <source>F1 to gold, week by week</source>
        <translation>ゴールドとの F1（週ごと）</translation>
    </message>
    <message>
        <source>Feed (RSS, Atom)</source>
        <translation>フィード (RSS, Atom)</translation>
    </message>
    <message>
        <source>Fields of each line</source>
        <translation>各行のフィールド</translation>
    </message>
    <message>
        <source>Fields of the event</source>
        <translation>イベントの項目</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>File of your data</source>
        <translation>データのファイル</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Files to take in</source>
        <translation>取り込むファイル</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>ファイル…</translation>
    </message>
    <message>
        <source>Filter the annotations</source>
        <translation>注釈を絞り込む</translation>
    </message>
    <message>
        <source>Filter the queue</source>
        <translation>ページ一覧を絞り込む</translation>
    </message>
    <message>
        <source>Filter · full text…</source>
        <translation>絞り込み · 全文検索…</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>絞り込み…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Find a label</source>
        <translation>ラベルを探す</translation>
    </message>
    <message>
        <source>Find in all pages</source>
        <translation>全ページから検索</translation>
    </message>
    <message>
        <source>Find in the page</source>
        <translation>ページ内を検索</translation>
    </message>
    <message>
        <source>Find in the page…</source>
        <translation>ページ内を検索…</translation>
    </message>
    <message>
        <source>Find in the project…</source>
        <translation>プロジェクト内を検索…</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>終わる</translation>
    </message>
    <message>
        <source>Finish page and go on</source>
        <translation>ページを完了して次へ</translation>
    </message>
    <message>
        <source>First, label each part of the page: title, body, promotion. Put the caret in it and press the letter of its kind; a digit sets the article it belongs to.</source>
        <translation>まず、ページの各部分（見出し、本文、宣伝など）にラベルを付けます。カーソルを置いて種類の文字キーを押し、数字キーで記事を指定します。</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>フラグ</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>フラグ</translation>
    </message>
    <message>
        <source>Fold or unfold boilerplate</source>
        <translation>ボイラープレートを折りたたむ／展開</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Folder for new backups</source>
        <translation>新しいバックアップのフォルダー</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>ファイルの保存先フォルダー</translation>
    </message>
    <message>
        <source>Folder for the sample project</source>
        <translation>サンプルプロジェクトのフォルダー</translation>
    </message>
    <message>
        <source>Folder of pages to import</source>
        <translation>インポートするページのフォルダー</translation>
    </message>
    <message>
        <source>Folder of your data</source>
        <translation>データのフォルダー</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>フォルダー…</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>見つかった数</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>ファイルから…</translation>
    </message>
    <message>
        <source>From here to …</source>
        <translation>ここから…まで</translation>
    </message>
    <message>
        <source>GLiNER</source>
        <translation>GLiNER</translation>
    </message>
    <message>
        <source>GLiNER models need the package gliner, which is not installed: pip install gliner</source>
        <translation>GLiNER モデルには gliner パッケージが必要ですが、インストールされていません：pip install gliner</translation>
    </message>
    <message>
        <source>GLiNER2</source>
        <translation>GLiNER2</translation>
    </message>
    <message>
        <source>Give this mention its own entity</source>
        <translation>このメンション専用のエンティティを作ります</translation>
    </message>
    <message>
        <source>Give up after</source>
        <translation>待つ時間の上限</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Go through them…</source>
        <translation>一つずつ見る…</translation>
    </message>
    <message numerus="yes">
        <source>Go through them… ({n} said)</source>
        <translation><numerusform>一つずつ見る…（{n} 件決定）</numerusform></translation>
    </message>
    <message>
        <source>Go to page</source>
        <translation>ページへ移動</translation>
    </message>
    <message>
        <source>Go to page…</source>
        <translation>ページへ移動…</translation>
    </message>
    <message>
        <source>Go to the page</source>
        <translation>ページへ移動</translation>
    </message>
    <message>
        <source>Gold says what you said, everywhere on this page.</source>
        <translation>このページではすべてゴールドと一致しています。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>ガイドライン</translation>
    </message>
    <message>
        <source>Guideline in Markdown</source>
        <translation>ガイドライン（Markdown）</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>HTML or XHTML, one page per file; the text as readers see it, each character tied to its place in the page</source>
        <translation>HTML または XHTML、1ファイル1ページ。読者に見えるテキストを、文字ごとの位置付きで取り込みます</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>割り当てる</translation>
    </message>
    <message>
        <source>Hand out files</source>
        <translation>ファイルを配布</translation>
    </message>
    <message>
        <source>Hand out files…</source>
        <translation>ファイルを配布…</translation>
    </message>
    <message>
        <source>Hand out pages</source>
        <translation>ページの割り当て</translation>
    </message>
    <message>
        <source>Hand out pages…</source>
        <translation>ページを割り当てる…</translation>
    </message>
    <message>
        <source>Hardest labels</source>
        <translation>難しいラベル</translation>
    </message>
    <message>
        <source>Hardest pages</source>
        <translation>難しいページ</translation>
    </message>
    <message>
        <source>Hardest surfaces</source>
        <translation>難しい語句</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>このプロジェクト</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高い</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>History of this page</source>
        <translation>このページの履歴</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>検索結果</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>How many people get such a page</source>
        <translation>そのページを担当する人数</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>回数</translation>
    </message>
    <message>
        <source>How often in one event</source>
        <translation>イベントあたりの数</translation>
    </message>
    <message>
        <source>How the guideline looks</source>
        <translation>ガイドラインの表示</translation>
    </message>
    <message>
        <source>Hugging Face dataset</source>
        <translation>Hugging Face データセット</translation>
    </message>
    <message>
        <source>I say it of each</source>
        <translation>一つずつ決める</translation>
    </message>
    <message>
        <source>INCEpTION's own: {names} passed over; the annotations are read from the other folders</source>
        <translation>INCEpTION 専用のもの（{names}）は読み飛ばしました。アノテーションは他のフォルダーから読み込みます</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>インポート</translation>
    </message>
    <message>
        <source>Import keys</source>
        <translation>キー設定をインポート</translation>
    </message>
    <message>
        <source>Import pages…</source>
        <translation>ページをインポート…</translation>
    </message>
    <message>
        <source>Import raw web pages, text files or a dataset to begin.</source>
        <translation>生のウェブページ、テキストファイル、データセットをインポートして始めます。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>インポート…</translation>
    </message>
    <message>
        <source>In a blind project only those who review or lead it see what others said.</source>
        <translation>ブラインドのプロジェクトでは、レビュー担当者と責任者だけが他の人の内容を見られます。</translation>
    </message>
    <message>
        <source>In another shape</source>
        <translation>別の形</translation>
    </message>
    <message>
        <source>In other languages</source>
        <translation>他の言語</translation>
    </message>
    <message>
        <source>In the data</source>
        <translation>データでは</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>Into folder</source>
        <translation>出力先フォルダー</translation>
    </message>
    <message>
        <source>It answered, and found no names.</source>
        <translation>応答はありましたが、名前は見つかりませんでした。</translation>
    </message>
    <message>
        <source>It cannot hold {things}.</source>
        <translation>次のものは保持できません：{things}。</translation>
    </message>
    <message>
        <source>It is now</source>
        <translation>今の場所</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>前の場所</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Its folder or drive does not answer. When it is there again, work goes on by itself; or save what is open elsewhere.</source>
        <translation>フォルダーかドライブが応答しません。戻れば作業は自動的に続きます。または、開いている内容を別の場所に保存してください。</translation>
    </message>
    <message>
        <source>JSON that cannot be read: it is nested too deep</source>
        <translation>読めない JSON です: 入れ子が深すぎます</translation>
    </message>
    <message>
        <source>JSON that cannot be read: {fault:said}</source>
        <translation>読めない JSON です: {fault:said}</translation>
    </message>
    <message>
        <source>Join with previous segment</source>
        <translation>前のセグメントと結合</translation>
    </message>
    <message>
        <source>Keep in the keyring</source>
        <translation>キーリングに保存</translation>
    </message>
    <message>
        <source>Keep it in the keyring of this computer</source>
        <translation>このコンピューターのキーリングに保存する</translation>
    </message>
    <message>
        <source>Keep the label</source>
        <translation>ラベルを残す</translation>
    </message>
    <message>
        <source>Keep {name}</source>
        <translation>{name} を残す</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー一覧</translation>
    </message>
    <message>
        <source>Keys exported to {name}.</source>
        <translation>キー設定を {name} に書き出しました。</translation>
    </message>
    <message>
        <source>Keys imported from {name}.</source>
        <translation>{name} からキー設定を読み込みました。</translation>
    </message>
    <message>
        <source>Keys; Enter changes a key, Del removes it</source>
        <translation>キー一覧。Enter で変更、Del で解除</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Kinds of segments</source>
        <translation>セグメントの種類</translation>
    </message>
    <message>
        <source>Knowledge base</source>
        <translation>知識ベース</translation>
    </message>
    <message>
        <source>Knowledge base: Q42 or https://…</source>
        <translation>知識ベース：Q42 または https://…</translation>
    </message>
    <message>
        <source>Knowledge-base id</source>
        <translation>知識ベースの ID</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Label Studio</source>
        <translation>Label Studio</translation>
    </message>
    <message>
        <source>Label by name…</source>
        <translation>名前でラベルを選ぶ…</translation>
    </message>
    <message>
        <source>Labelled lines</source>
        <translation>ラベル付きの行</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Labels of the file and of the project</source>
        <translation>ファイルとプロジェクトのラベル</translation>
    </message>
    <message>
        <source>Labels that are called alike in {name} {version} are proposed; the rest become new labels.</source>
        <translation>{name} {version} で似た名前のラベルを提案します。残りは新しいラベルになります。</translation>
    </message>
    <message>
        <source>Labels that gold changed</source>
        <translation>ゴールドで変わったラベル</translation>
    </message>
    <message>
        <source>Labels · press the key</source>
        <translation>ラベル · キーを押す</translation>
    </message>
    <message>
        <source>Labels, and words at edges. Each is a question to the guidelines. Enter on an example opens it in the review.</source>
        <translation>ラベルと、端の語の扱い。それぞれがガイドラインへの問いです。例の上で Enter を押すとレビューで開きます。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Language of the guideline</source>
        <translation>ガイドラインの言語</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>文字を大きく</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>あとで</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Leave all that is to be looked at as it is</source>
        <translation>確認待ちのものをすべてそのままにする</translation>
    </message>
    <message>
        <source>Leave empty to detect the field</source>
        <translation>空欄にすると自動で判別します</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>除いた数</translation>
    </message>
    <message>
        <source>Left out: {what}.</source>
        <translation>対象外: {what}。</translation>
    </message>
    <message>
        <source>Let go what the newer scheme does not allow</source>
        <translation>新しいスキームで許されないものは捨てる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>行間</translation>
    </message>
    <message>
        <source>List of documents and parts</source>
        <translation>文書と区分の一覧</translation>
    </message>
    <message>
        <source>Lock or unlock a label</source>
        <translation>ラベルを固定／解除</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>見てみる</translation>
    </message>
    <message>
        <source>Look for near-duplicate pages</source>
        <translation>ほぼ同じ内容のページを探す</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>バックアップを探しています…</translation>
    </message>
    <message>
        <source>Looks at what is new or changed since the last check. You can go on working meanwhile.</source>
        <translation>前回の検査の後に追加・変更されたものを調べます。その間も作業を続けられます。</translation>
    </message>
    <message>
        <source>MAVEN-ARG</source>
        <translation>MAVEN-ARG</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>Make backups by themselves</source>
        <translation>バックアップを自動で作成</translation>
    </message>
    <message>
        <source>Make or open a project first, then drop pages on its window.</source>
        <translation>先にプロジェクトを作成するか開いてから、ページをそのウィンドウにドロップしてください。</translation>
    </message>
    <message>
        <source>Make the whole article number 1</source>
        <translation>記事全体の番号を 1 にする</translation>
    </message>
    <message>
        <source>Make the whole article number 2</source>
        <translation>記事全体の番号を 2 にする</translation>
    </message>
    <message>
        <source>Make the whole article number 3</source>
        <translation>記事全体の番号を 3 にする</translation>
    </message>
    <message>
        <source>Make the whole article number 4</source>
        <translation>記事全体の番号を 4 にする</translation>
    </message>
    <message>
        <source>Make the whole article number 5</source>
        <translation>記事全体の番号を 5 にする</translation>
    </message>
    <message>
        <source>Make the whole article number 6</source>
        <translation>記事全体の番号を 6 にする</translation>
    </message>
    <message>
        <source>Make the whole article number 7</source>
        <translation>記事全体の番号を 7 にする</translation>
    </message>
    <message>
        <source>Make the whole article number 8</source>
        <translation>記事全体の番号を 8 にする</translation>
    </message>
    <message>
        <source>Make the whole article number 9</source>
        <translation>記事全体の番号を 9 にする</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>マニュアル</translation>
    </message>
    <message>
        <source>Manual without a browser</source>
        <translation>ブラウザーを使わずにマニュアルを開く</translation>
    </message>
    <message>
        <source>Match accents</source>
        <translation>アクセントを区別する</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>大文字と小文字を区別</translation>
    </message>
    <message>
        <source>May go from</source>
        <translation>始点</translation>
    </message>
    <message>
        <source>May go to</source>
        <translation>終点</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>尺度</translation>
    </message>
    <message>
        <source>Measure of control pages</source>
        <translation>確認用ページの指標</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>メンション</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>メンション</translation>
    </message>
    <message numerus="yes">
        <source>Mentions ({n})</source>
        <translation><numerusform>メンション（{n}）</numerusform></translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>統合する先…</translation>
    </message>
    <message>
        <source>Merge “{name}” into…</source>
        <translation>「{name}」を統合する先…</translation>
    </message>
    <message>
        <source>Minutes a page</source>
        <translation>1ページあたりの分数</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Model server</source>
        <translation>モデルサーバー</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>その他の絞り込み</translation>
    </message>
    <message>
        <source>Most uncertain pages first</source>
        <translation>不確かなページを先に</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>Move edges</source>
        <translation>端を動かす</translation>
    </message>
    <message>
        <source>Move edges of gold</source>
        <translation>ゴールドの境界を動かす</translation>
    </message>
    <message>
        <source>Move end left</source>
        <translation>終わりを左へ</translation>
    </message>
    <message>
        <source>Move end right</source>
        <translation>終わりを右へ</translation>
    </message>
    <message>
        <source>Move start left</source>
        <translation>始まりを左へ</translation>
    </message>
    <message>
        <source>Move start right</source>
        <translation>始まりを右へ</translation>
    </message>
    <message>
        <source>Move the caret on after labelling a segment</source>
        <translation>セグメントにラベルを付けたらカーソルを先へ進める</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>My figures</source>
        <translation>自分の数値</translation>
    </message>
    <message>
        <source>My pages</source>
        <translation>自分のページ</translation>
    </message>
    <message>
        <source>NO PROBLEMS</source>
        <translation>問題なし</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Name somebody to have all of it as that person's work.</source>
        <translation>名前を入力すると、すべてその人の作業として取り込みます。</translation>
    </message>
    <message>
        <source>Name the people who are to do it.</source>
        <translation>担当者の名前を入力してください。</translation>
    </message>
    <message>
        <source>Name there</source>
        <translation>そこでの名前</translation>
    </message>
    <message>
        <source>Names elsewhere</source>
        <translation>他での名前</translation>
    </message>
    <message>
        <source>Names may be asked for from a model server</source>
        <translation>モデルサーバーに名前を問い合わせてよい</translation>
    </message>
    <message>
        <source>Near to gold (F1)</source>
        <translation>ゴールドとの近さ (F1)</translation>
    </message>
    <message>
        <source>Near-duplicates of this page</source>
        <translation>このページとほぼ同じページ</translation>
    </message>
    <message>
        <source>New entity “{name}”</source>
        <translation>新しいエンティティ「{name}」</translation>
    </message>
    <message>
        <source>New event cluster “{name}”</source>
        <translation>新しいイベントクラスター「{name}」</translation>
    </message>
    <message>
        <source>New event from copied frame</source>
        <translation>コピーした枠から新しいイベント</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>はじめてですか？</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新規プロジェクト</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>新規プロジェクト…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Next bookmark</source>
        <translation>次のブックマーク</translation>
    </message>
    <message>
        <source>Next difference to now</source>
        <translation>現在との次の相違</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>次の一致</translation>
    </message>
    <message>
        <source>Next hit, {key}</source>
        <translation>次の一致、{key}</translation>
    </message>
    <message>
        <source>Next item under the caret</source>
        <translation>カーソル位置の次の項目</translation>
    </message>
    <message>
        <source>Next name</source>
        <translation>次の名前</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>次のページ</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>次のパネル</translation>
    </message>
    <message>
        <source>Next problem or unlabelled text</source>
        <translation>次の問題または未ラベルのテキスト</translation>
    </message>
    <message>
        <source>Next remark on this page</source>
        <translation>このページの次のコメント</translation>
    </message>
    <message>
        <source>Next unlabelled stretch</source>
        <translation>次の未ラベル部分</translation>
    </message>
    <message>
        <source>Next value of attribute 1</source>
        <translation>属性 1 の次の値</translation>
    </message>
    <message>
        <source>Next value of attribute 2</source>
        <translation>属性 2 の次の値</translation>
    </message>
    <message>
        <source>Next value of attribute 3</source>
        <translation>属性 3 の次の値</translation>
    </message>
    <message>
        <source>Next value of attribute 4</source>
        <translation>属性 4 の次の値</translation>
    </message>
    <message>
        <source>Next value of attribute 5</source>
        <translation>属性 5 の次の値</translation>
    </message>
    <message>
        <source>Next value of attribute 6</source>
        <translation>属性 6 の次の値</translation>
    </message>
    <message>
        <source>Next value of attribute 7</source>
        <translation>属性 7 の次の値</translation>
    </message>
    <message>
        <source>Next value of attribute 8</source>
        <translation>属性 8 の次の値</translation>
    </message>
    <message>
        <source>Next value of attribute 9</source>
        <translation>属性 9 の次の値</translation>
    </message>
    <message>
        <source>No annotation changes.</source>
        <translation>アノテーションは変わりません。</translation>
    </message>
    <message>
        <source>No article</source>
        <translation>記事なし</translation>
    </message>
    <message>
        <source>No control page was handed in yet.</source>
        <translation>提出された確認用ページはまだありません。</translation>
    </message>
    <message>
        <source>No damage found. {entries}, digest {digest}</source>
        <translation>損傷は見つかりませんでした。{entries}、ダイジェスト {digest}</translation>
    </message>
    <message>
        <source>No edit waits to be saved.</source>
        <translation>保存を待っている編集はありません。</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>No key is kept: none is sent.</source>
        <translation>キーは保存されていないので、送信されません。</translation>
    </message>
    <message>
        <source>No label has 20 items yet.</source>
        <translation>20 件以上あるラベルはまだありません。</translation>
    </message>
    <message>
        <source>No page was handed in by two authors yet.</source>
        <translation>2 人の注釈者が提出したページはまだありません。</translation>
    </message>
    <message>
        <source>No page.</source>
        <translation>該当するページはありません。</translation>
    </message>
    <message>
        <source>No policy has taken anything yet.</source>
        <translation>自動で決定されたものはまだありません。</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Nobody has accepted or rejected a suggestion yet.</source>
        <translation>まだ誰も提案を承認も却下もしていません。</translation>
    </message>
    <message>
        <source>Nobody has handed in this page yet.</source>
        <translation>このページはまだ誰も提出していません。</translation>
    </message>
    <message>
        <source>Nobody has used this label yet.</source>
        <translation>このラベルはまだ使われていません。</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>標準の文字サイズ</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>読めなかったもの</translation>
    </message>
    <message numerus="yes">
        <source>Not read ({n})</source>
        <translation><numerusform>読めなかったもの（{n}）</numerusform></translation>
    </message>
    <message>
        <source>Not read: {reason}</source>
        <translation>読み込めませんでした：{reason}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Not saved: {names}.</source>
        <translation>保存されなかった操作：{names}。</translation>
    </message>
    <message>
        <source>Not written: {reason}</source>
        <translation>書き出せませんでした：{reason}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Note for the guidelines</source>
        <translation>ガイドライン用にメモする</translation>
    </message>
    <message>
        <source>Note on the decision</source>
        <translation>決定へのメモ</translation>
    </message>
    <message>
        <source>Note on the decision…</source>
        <translation>決定へのメモ…</translation>
    </message>
    <message>
        <source>Note on the event</source>
        <translation>イベントのメモ</translation>
    </message>
    <message>
        <source>Note on the mention</source>
        <translation>メンションのメモ</translation>
    </message>
    <message>
        <source>Note on the page</source>
        <translation>ページのメモ</translation>
    </message>
    <message>
        <source>Note on the segment</source>
        <translation>セグメントのメモ</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Notes for the guidelines</source>
        <translation>ガイドラインへのメモ</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>メモ…</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>違いはありません。</translation>
    </message>
    <message>
        <source>Nothing stands here</source>
        <translation>ここには何もない</translation>
    </message>
    <message>
        <source>Nothing to decide: all agree.</source>
        <translation>決めることはありません：全員一致です。</translation>
    </message>
    <message>
        <source>Nothing was done on this page yet.</source>
        <translation>このページではまだ何も行われていません。</translation>
    </message>
    <message>
        <source>Nothing was done to it by hand: it came with an import, or another way was chosen above.</source>
        <translation>手作業での編集はありません。インポートされたものか、上で別の種類が選ばれています。</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>失われたものはありません。</translation>
    </message>
    <message>
        <source>Nothing was noted for the guidelines.</source>
        <translation>ガイドラインへのメモはありません。</translation>
    </message>
    <message>
        <source>Nothing was refused.</source>
        <translation>拒否されたものはありません。</translation>
    </message>
    <message>
        <source>Nothing would be lost.</source>
        <translation>失われるものはありません。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Now: {pages}, {edits}.</source>
        <translation>現在: {pages}、{edits}。</translation>
    </message>
    <message>
        <source>Number articles in page order</source>
        <translation>記事をページ順に番号付け</translation>
    </message>
    <message>
        <source>Of the last day 20 stay, then one for each of 14 days, 8 weeks and every month. Those made by hand or before restoring stay until you delete them.</source>
        <translation>最後の日のものは 20 個、その前は 14 日、8 週、各月につき 1 個ずつ残ります。手動で作成したものと復元前のものは、削除するまで残ります。</translation>
    </message>
    <message>
        <source>Of what a policy took, somebody looks at a sample: what was changed then.</source>
        <translation>自動で決定されたものの一部は人が確認します。そのときに変更されたものの割合です。</translation>
    </message>
    <message>
        <source>Of what was accepted, the share that gold has not, beside the same of what was made by hand on these pages. Where the first is much higher, people lean on suggestions too much.</source>
        <translation>承認された提案のうちゴールドにないものの割合と、同じページで手作業により作られたもののうちゴールドにないものの割合。前者がずっと高ければ、提案に頼りすぎています。</translation>
    </message>
    <message>
        <source>Older page</source>
        <translation>古いページ</translation>
    </message>
    <message>
        <source>One .xmi file per document and TypeSystem.xml, for INCEpTION, DKPro and UIMA.</source>
        <translation>文書ごとの .xmi ファイルと TypeSystem.xml。INCEpTION、DKPro、UIMA 用です。</translation>
    </message>
    <message>
        <source>One document per line with events, their triggers and arguments, and entities.</source>
        <translation>1行に1文書、イベントとそのトリガー・引数、エンティティ付き。</translation>
    </message>
    <message>
        <source>One document per line with tokens, events and arguments; coreference in files beside.</source>
        <translation>1行に1文書、トークン・イベント・引数付き。共参照は隣のファイルに入ります。</translation>
    </message>
    <message>
        <source>One edit earlier</source>
        <translation>一つ前の編集</translation>
    </message>
    <message>
        <source>One edit later</source>
        <translation>一つ後の編集</translation>
    </message>
    <message>
        <source>One record a line with entities and relations, and the labels, for doccano.</source>
        <translation>1 行に 1 レコード。エンティティと関係、およびラベルを doccano 用に出力します。</translation>
    </message>
    <message>
        <source>One record a line with tokens, spans and relations, for Prodigy and spaCy.</source>
        <translation>1 行に 1 レコード。トークン、範囲、関係を含み、Prodigy と spaCy で使えます。</translation>
    </message>
    <message>
        <source>One row for each stretch of text with its kind and article, in parquet.</source>
        <translation>テキストの区間ごとに 1 行。種類と記事番号を Parquet で出力します。</translation>
    </message>
    <message>
        <source>One row per line of the page with its segment kind, for boilerplate classifiers.</source>
        <translation>ページの1行ごとにセグメントの種類を付けた表。ボイラープレート分類器向け。</translation>
    </message>
    <message>
        <source>One segment or two?</source>
        <translation>セグメントは 1 つか 2 つか？</translation>
    </message>
    <message>
        <source>One token per line with INCEpTION's layers in columns.</source>
        <translation>1行に1トークン、INCEpTION のレイヤーが列に並びます。</translation>
    </message>
    <message>
        <source>One token per line with IOB2 tags of the outermost mentions and its offsets.</source>
        <translation>1行1トークン、最も外側のメンションの IOB2 タグと位置情報付き。</translation>
    </message>
    <message>
        <source>One token per line with IOB2 tags of the outermost mentions; texts and positions in comments.</source>
        <translation>1行に1トークンと最も外側のメンションの IOB2 タグ。テキストと位置はコメントに入ります。</translation>
    </message>
    <message>
        <source>Only edits of</source>
        <translation>次の編集だけ</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open a scheme</source>
        <translation>スキームを開く</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>プロジェクトを開く</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>プロジェクトを開く…</translation>
    </message>
    <message>
        <source>Open the backup to read</source>
        <translation>バックアップを閲覧用に開く</translation>
    </message>
    <message>
        <source>Open the question again</source>
        <translation>質問を再び開く</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Other occurrences</source>
        <translation>ほかの出現箇所</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概観</translation>
    </message>
    <message>
        <source>Own annotations</source>
        <translation>自分のアノテーション</translation>
    </message>
    <message>
        <source>Pace and effort</source>
        <translation>速さと作業量</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Page flag?</source>
        <translation>ページフラグ？</translation>
    </message>
    <message>
        <source>Page flags</source>
        <translation>ページのフラグ</translation>
    </message>
    <message>
        <source>Page font</source>
        <translation>ページの書体</translation>
    </message>
    <message>
        <source>Page text</source>
        <translation>ページのテキスト</translation>
    </message>
    <message>
        <source>Page text as it was</source>
        <translation>当時のページ本文</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Pages and people</source>
        <translation>ページと注釈者</translation>
    </message>
    <message>
        <source>Pages by state</source>
        <translation>状態ごとのページ</translation>
    </message>
    <message>
        <source>Pages first where suggestions save most keys</source>
        <translation>提案で節約できるキーが多いページから</translation>
    </message>
    <message>
        <source>Pages of the project</source>
        <translation>プロジェクトのページ</translation>
    </message>
    <message>
        <source>Pages of {one} and {two}</source>
        <translation>{one} と {two} のページ</translation>
    </message>
    <message>
        <source>Pages that came back</source>
        <translation>戻ってきたページ</translation>
    </message>
    <message>
        <source>Pages that somebody has, or that have finished gold, stay as they are. Near-duplicates stay together.</source>
        <translation>すでに担当者がいるページと、gold が完了したページはそのままです。ほぼ同じページは同じ人に割り当てます。</translation>
    </message>
    <message>
        <source>Pages to import</source>
        <translation>インポートするページ</translation>
    </message>
    <message>
        <source>Pages whose gold was finished before they were given out: a dot is a page, the line the last {n} of them added up. Enter lists an author's pages.</source>
        <translation>配布前にゴールドが完成していたページです。点は 1 ページ、線は直近 {n} ページの合計です。Enter でその人のページを一覧します。</translation>
    </message>
    <message>
        <source>Pages with finished gold that everybody gets first</source>
        <translation>全員に最初に渡す、完了済みのゴールドのあるページ数</translation>
    </message>
    <message>
        <source>Parquet tables of spans, tokens, events and segments with a card, for load_dataset.</source>
        <translation>範囲、トークン、イベント、セグメントの Parquet 表とデータカード。load_dataset で読み込めます。</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>People</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>People have used these labels. What becomes of what has them?</source>
        <translation>これらのラベルは使われています。付いているものをどうしますか？</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>PgDn</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>PgUp</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>断片</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>プレーンテキスト</translation>
    </message>
    <message>
        <source>Press Enter on a cell: the pages that it speaks of are listed here.</source>
        <translation>セルの上で Enter を押すと、該当するページがここに並びます。</translation>
    </message>
    <message>
        <source>Press the key for “{name}”; Esc leaves it as it is.</source>
        <translation>「{name}」のキーを押してください。Esc で変更しません。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Previous bookmark</source>
        <translation>前のブックマーク</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>前の相違</translation>
    </message>
    <message>
        <source>Previous difference to now</source>
        <translation>現在との前の相違</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>前の一致</translation>
    </message>
    <message>
        <source>Previous hit, {key}</source>
        <translation>前の一致、{key}</translation>
    </message>
    <message>
        <source>Previous name</source>
        <translation>前の名前</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>前のページ</translation>
    </message>
    <message>
        <source>Previous question</source>
        <translation>前の質問</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Prodigy</source>
        <translation>Prodigy</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>プロジェクトファイル</translation>
    </message>
    <message>
        <source>Project files that came back from annotators, or archives. First you see what will happen; a copy of the project is kept before anything is changed.</source>
        <translation>注釈者から戻ってきたプロジェクトファイル、またはアーカイブを取り込みます。先に結果を確認できます。変更の前にプロジェクトのコピーを保存します。</translation>
    </message>
    <message>
        <source>Projects and archives (*.annotator *.jsonl);;All files (*)</source>
        <translation>プロジェクトとアーカイブ (*.annotator *.jsonl);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Prompts and answers</source>
        <translation>プロンプトと回答</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Put into the project…</source>
        <translation>プロジェクトに適用…</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Put the caret on a name and press the key of its type. Each label shows its key.</source>
        <translation>名前にカーソルを置いて型のキーを押します。キーはラベルに表示されています。</translation>
    </message>
    <message>
        <source>Put the question off</source>
        <translation>質問を保留する</translation>
    </message>
    <message>
        <source>Put the scheme into the project</source>
        <translation>スキームをプロジェクトに適用</translation>
    </message>
    <message>
        <source>Q42 or https://…</source>
        <translation>Q42 または https://…</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>資格審査</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Questions of this page</source>
        <translation>このページの質問</translation>
    </message>
    <message>
        <source>Questions that are alike</source>
        <translation>同じ質問</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>ページ一覧</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>RECENT PROJECTS</source>
        <translation>最近使ったプロジェクト</translation>
    </message>
    <message>
        <source>Raise the suggested page flag</source>
        <translation>提案されたページフラグを付ける</translation>
    </message>
    <message>
        <source>Raw pages (web pages, archives, feeds, plain text) or datasets with annotations. Folders and zip files are searched; pages already in the project are skipped, and files that cannot be read are listed.</source>
        <translation>生のページ（ウェブページ、アーカイブ、フィード、プレーンテキスト）、またはアノテーション付きのデータセット。フォルダーと zip ファイルの中も検索します。すでにプロジェクトにあるページは読み飛ばし、読み込めないファイルは一覧に示します。</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>読み直す</translation>
    </message>
    <message>
        <source>Read page with another encoding</source>
        <translation>別の文字コードでページを読み直す</translation>
    </message>
    <message>
        <source>Read page with another encoding…</source>
        <translation>別の文字コードでページを読み直す…</translation>
    </message>
    <message>
        <source>Reading what was handed in…</source>
        <translation>提出されたものを読み込んでいます…</translation>
    </message>
    <message>
        <source>Ready: {name}</source>
        <translation>既成: {name}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直し</translation>
    </message>
    <message>
        <source>Redo: {name}</source>
        <translation>やり直し：{name}</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>指す対象</translation>
    </message>
    <message>
        <source>Refers to…</source>
        <translation>指す対象…</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正規表現</translation>
    </message>
    <message>
        <source>Reject this suggestion</source>
        <translation>この提案を却下</translation>
    </message>
    <message>
        <source>Relation to another mention…</source>
        <translation>別の項目との関係…</translation>
    </message>
    <message>
        <source>Relation types</source>
        <translation>関係の型</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>関係</translation>
    </message>
    <message>
        <source>Remark to the annotators</source>
        <translation>アノテーターへのコメント</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Remove selection from span</source>
        <translation>選択範囲をスパンから外す</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} を取り除く</translation>
    </message>
    <message>
        <source>Remove {name} from the list</source>
        <translation>{name} を一覧から外す</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>取り除いたもの</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必須</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>戻す</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>すべて戻す</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>バックアップを復元</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>バックアップを復元…</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>このバックアップを復元</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>引退</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>レビュー</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Salvage into</source>
        <translation>救出先</translation>
    </message>
    <message>
        <source>Salvage into a new file…</source>
        <translation>新しいファイルに救出…</translation>
    </message>
    <message>
        <source>Same as system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Same event as</source>
        <translation>同じイベント</translation>
    </message>
    <message>
        <source>Same event as…</source>
        <translation>同じイベント…</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>コピーを保存</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>コピーを保存…</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>もう一度保存</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>ファイルに保存…</translation>
    </message>
    <message>
        <source>Save elsewhere</source>
        <translation>別の場所に保存</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>別の場所に保存…</translation>
    </message>
    <message>
        <source>Save the scheme</source>
        <translation>スキームを保存</translation>
    </message>
    <message>
        <source>Saved page (MHTML)</source>
        <translation>保存したページ (MHTML)</translation>
    </message>
    <message>
        <source>Say it of each value…</source>
        <translation>値ごとに指定…</translation>
    </message>
    <message numerus="yes">
        <source>Say it of each value… ({n} said)</source>
        <translation><numerusform>値ごとに指定…({n} 件済み)</numerusform></translation>
    </message>
    <message>
        <source>Say where your data is.</source>
        <translation>データの場所を指定してください。</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>スキーム</translation>
    </message>
    <message>
        <source>Schemes (*.json *.jsonl)</source>
        <translation>スキーム (*.json *.jsonl)</translation>
    </message>
    <message>
        <source>Schemes (*.json)</source>
        <translation>スキーム (*.json)</translation>
    </message>
    <message>
        <source>Scheme…</source>
        <translation>スキーム…</translation>
    </message>
    <message>
        <source>Scraper's JSON lines</source>
        <translation>スクレイパーの JSON Lines</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search by command or key</source>
        <translation>コマンドまたはキーで検索</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>コマンドを検索</translation>
    </message>
    <message>
        <source>Search in</source>
        <translation>検索対象</translation>
    </message>
    <message>
        <source>Search in the project</source>
        <translation>プロジェクト内を検索</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>キーを検索</translation>
    </message>
    <message>
        <source>Search page names</source>
        <translation>ページ名を検索</translation>
    </message>
    <message>
        <source>Search the pages</source>
        <translation>ページを検索</translation>
    </message>
    <message>
        <source>Search: {name}</source>
        <translation>検索：{name}</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>セグメント</translation>
    </message>
    <message>
        <source>Segment kinds</source>
        <translation>セグメントの種類</translation>
    </message>
    <message>
        <source>Segment kinds ({key})</source>
        <translation>セグメントの種類 ({key})</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>セグメント</translation>
    </message>
    <message>
        <source>Segments as they were</source>
        <translation>当時のセグメント</translation>
    </message>
    <message>
        <source>Segments, entities and events on raw news pages.</source>
        <translation>生のニュースページにセグメント、エンティティ、イベントの注釈を付けます。</translation>
    </message>
    <message>
        <source>Segments: {segments}</source>
        <translation>セグメント：{segments}</translation>
    </message>
    <message>
        <source>Select from here to the end</source>
        <translation>ここから終わりまで選択</translation>
    </message>
    <message>
        <source>Select something or press a key, and the guideline of its label appears here.</source>
        <translation>何かを選ぶかキーを押すと、そのラベルのガイドラインがここに表示されます。</translation>
    </message>
    <message>
        <source>Select to the next boundary</source>
        <translation>次の境界まで選択</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>差し戻し</translation>
    </message>
    <message>
        <source>Send the page back to</source>
        <translation>ページの差し戻し先</translation>
    </message>
    <message>
        <source>Send the page back…</source>
        <translation>ページを差し戻す…</translation>
    </message>
    <message>
        <source>Sent to this address, and only when you ask for it: the text of the page without its boilerplate, and the names of the entity types. Other computers are asked through https alone.</source>
        <translation>この宛先に送られるのは、指示したときに限り、ページの本文(定型部分を除く)とエンティティ型の名前です。ほかのコンピューターには https でのみ問い合わせます。</translation>
    </message>
    <message>
        <source>Set page back to in progress</source>
        <translation>ページを作業中に戻す</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Settings pages</source>
        <translation>設定の項目</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>解決済みにする</translation>
    </message>
    <message>
        <source>Settle the remark</source>
        <translation>コメントを解決済みにする</translation>
    </message>
    <message>
        <source>Share of pages that several people get</source>
        <translation>複数人が担当するページの割合</translation>
    </message>
    <message>
        <source>Share of {part}</source>
        <translation>{part} の割合</translation>
    </message>
    <message>
        <source>Shared with others</source>
        <translation>うち他の人と共通</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Shift + any of these</source>
        <translation>Shift + 上のキー</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>短い名前</translation>
    </message>
    <message>
        <source>Short tour</source>
        <translation>かんたんガイド</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>見る</translation>
    </message>
    <message>
        <source>Show or hide suggestions</source>
        <translation>提案の表示・非表示</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>ログを表示</translation>
    </message>
    <message>
        <source>Show the place, or the next one</source>
        <translation>その箇所、または次の箇所を表示</translation>
    </message>
    <message>
        <source>Show what models say</source>
        <translation>モデルの回答を表示</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>文字を小さく</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>問題が発生しました</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Split a label that stays</source>
        <translation>残るラベルを分割</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>分ける</translation>
    </message>
    <message>
        <source>Split segment at the caret</source>
        <translation>カーソル位置でセグメントを分割</translation>
    </message>
    <message>
        <source>Start new article here</source>
        <translation>ここから新しい記事を始める</translation>
    </message>
    <message>
        <source>Start next segment here</source>
        <translation>次のセグメントをここから始める</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Stop searching</source>
        <translation>検索を中止</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>構造</translation>
    </message>
    <message>
        <source>Structure of the page</source>
        <translation>ページの構造</translation>
    </message>
    <message>
        <source>Suggest for this page</source>
        <translation>このページの提案を求める</translation>
    </message>
    <message>
        <source>Suggest mentions and events with endpoint</source>
        <translation>endpoint でメンションとイベントを提案</translation>
    </message>
    <message>
        <source>Suggest mentions and events with events</source>
        <translation>events でメンションとイベントを提案</translation>
    </message>
    <message>
        <source>Suggest mentions and events with names</source>
        <translation>names でメンションとイベントを提案</translation>
    </message>
    <message>
        <source>Suggest mentions and events with tagger</source>
        <translation>tagger でメンションとイベントを提案</translation>
    </message>
    <message>
        <source>Suggest names and events in pauses, from five finished pages on</source>
        <translation>完了したページが 5 ページになったら、手を休めている間に名前とイベントを提案</translation>
    </message>
    <message>
        <source>Suggest segments with dom</source>
        <translation>セグメントを提案（DOM）</translation>
    </message>
    <message>
        <source>Suggest segments with extractors</source>
        <translation>セグメントを提案（抽出器）</translation>
    </message>
    <message>
        <source>Suggest segments with readability</source>
        <translation>セグメントを提案（readability）</translation>
    </message>
    <message>
        <source>Suggest segments with repeats</source>
        <translation>セグメントを提案（繰り返し）</translation>
    </message>
    <message>
        <source>Suggest segments with resiliparse</source>
        <translation>セグメントを提案（resiliparse）</translation>
    </message>
    <message>
        <source>Suggest segments with rules</source>
        <translation>セグメントを提案（ルール）</translation>
    </message>
    <message>
        <source>Suggest segments with segmenter</source>
        <translation>セグメントを提案（セグメンター）</translation>
    </message>
    <message>
        <source>Suggest segments with trafilatura</source>
        <translation>セグメントを提案（trafilatura）</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Suggestions, and what people made of them</source>
        <translation>提案とその扱い</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Table of segments</source>
        <translation>セグメントの表</translation>
    </message>
    <message>
        <source>Tag everywhere</source>
        <translation>同じ語すべてに付ける</translation>
    </message>
    <message>
        <source>Tag everywhere…</source>
        <translation>同じ語すべてに付ける…</translation>
    </message>
    <message numerus="yes">
        <source>Tag {n}</source>
        <translation><numerusform>{n} 件に付ける</numerusform></translation>
    </message>
    <message>
        <source>Take all that is agreed</source>
        <translation>一致したものをすべて採用</translation>
    </message>
    <message>
        <source>Take all versions</source>
        <translation>すべての版を採用</translation>
    </message>
    <message>
        <source>Take for all ticked</source>
        <translation>選択したすべてに採用</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>取り込む</translation>
    </message>
    <message>
        <source>Take in files</source>
        <translation>ファイルを取り込み</translation>
    </message>
    <message>
        <source>Take in files…</source>
        <translation>ファイルを取り込み…</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Take the last change of labels back? Everybody's annotations say again what they said.</source>
        <translation>最後のラベル変更を元に戻しますか？全員のアノテーションが変更前に戻ります。</translation>
    </message>
    <message>
        <source>Take the last change of labels back…</source>
        <translation>最後のラベル変更を元に戻す…</translation>
    </message>
    <message>
        <source>Take the next page that waits</source>
        <translation>次の割り当て待ちページを取る</translation>
    </message>
    <message>
        <source>Take the page back to here</source>
        <translation>ページをここまで戻す</translation>
    </message>
    <message>
        <source>Take the same for all alike on all pages…</source>
        <translation>全ページの同じものすべてに採用…</translation>
    </message>
    <message>
        <source>Take the same for all alike on the page</source>
        <translation>このページの同じものすべてに採用</translation>
    </message>
    <message>
        <source>Take the same for the run</source>
        <translation>続きにも同じ版を採用</translation>
    </message>
    <message>
        <source>Take the version of most</source>
        <translation>最も多い版を採用</translation>
    </message>
    <message>
        <source>Take the whole event of author 1</source>
        <translation>作成者 1 のイベント全体を採用</translation>
    </message>
    <message>
        <source>Take the whole event of author 2</source>
        <translation>作成者 2 のイベント全体を採用</translation>
    </message>
    <message>
        <source>Take the whole event of author 3</source>
        <translation>作成者 3 のイベント全体を採用</translation>
    </message>
    <message>
        <source>Take the whole event of author 4</source>
        <translation>作成者 4 のイベント全体を採用</translation>
    </message>
    <message>
        <source>Take the whole event of author 5</source>
        <translation>作成者 5 のイベント全体を採用</translation>
    </message>
    <message>
        <source>Take the whole event of author 6</source>
        <translation>作成者 6 のイベント全体を採用</translation>
    </message>
    <message>
        <source>Take the whole event of author 7</source>
        <translation>作成者 7 のイベント全体を採用</translation>
    </message>
    <message>
        <source>Take the whole event of author 8</source>
        <translation>作成者 8 のイベント全体を採用</translation>
    </message>
    <message>
        <source>Take the whole event of author 9</source>
        <translation>作成者 9 のイベント全体を採用</translation>
    </message>
    <message>
        <source>Take version 1</source>
        <translation>版 1 を採用</translation>
    </message>
    <message>
        <source>Take version 2</source>
        <translation>版 2 を採用</translation>
    </message>
    <message>
        <source>Take version 3</source>
        <translation>版 3 を採用</translation>
    </message>
    <message>
        <source>Take version 4</source>
        <translation>版 4 を採用</translation>
    </message>
    <message>
        <source>Take version 5</source>
        <translation>版 5 を採用</translation>
    </message>
    <message>
        <source>Take version 6</source>
        <translation>版 6 を採用</translation>
    </message>
    <message>
        <source>Take version 7</source>
        <translation>版 7 を採用</translation>
    </message>
    <message>
        <source>Take version 8</source>
        <translation>版 8 を採用</translation>
    </message>
    <message>
        <source>Take version 9</source>
        <translation>版 9 を採用</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>取り込んだ数</translation>
    </message>
    <message>
        <source>Taken in:</source>
        <translation>取り込みました:</translation>
    </message>
    <message>
        <source>Tasks with regions, relations and attributes, and the labelling configuration.</source>
        <translation>領域、関係、属性を含むタスクと、ラベル付けの設定です。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Text and .ann files with a generated annotation.conf, for brat and tools that read its format.</source>
        <translation>テキストと .ann ファイル、生成した annotation.conf 付き。brat とその対応ソフト向け。</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>Text without marks</source>
        <translation>印のない本文</translation>
    </message>
    <message>
        <source>TextEE</source>
        <translation>TextEE</translation>
    </message>
    <message>
        <source>Texts with labelled spans, or tokens with tags, as many tools have them in JSON, parquet or spaCy's files.</source>
        <translation>ラベル付きスパンのあるテキスト、またはタグ付きトークン。多くのツールがJSON、Parquet、spaCyのファイルに書く形です。</translation>
    </message>
    <message>
        <source>The author of your annotations: click to annotate as someone else</source>
        <translation>この注釈の作成者です。クリックすると別の人として注釈できます</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>最初</translation>
    </message>
    <message>
        <source>The beginning, before the first edit</source>
        <translation>最初の編集より前</translation>
    </message>
    <message>
        <source>The caret moves through the text and never changes it; Shift selects, Ctrl jumps by word. Everything works from the keyboard, and everything can be undone: {undo}.</source>
        <translation>カーソルはテキストの中を動くだけで、書き換えることはありません。Shift で選択、Ctrl で単語ごとに移動します。すべてキーボードで操作でき、すべて元に戻せます：{undo}。</translation>
    </message>
    <message>
        <source>The colour best told apart that the fewest labels have</source>
        <translation>使うラベルが最も少なく、最も見分けやすい色</translation>
    </message>
    <message>
        <source>The damaged file is kept. Salvaging reads what is left of it, and lists what is lost.</source>
        <translation>破損したファイルは残ります。救出では残っている内容を読み取り、失われたものを一覧にします。</translation>
    </message>
    <message>
        <source>The file that has its name now is left as it is. What you see here is still open, and nowhere else: save it elsewhere.</source>
        <translation>今その名前を持つファイルには触れません。ここに見えている内容はまだ開いていますが、ほかのどこにもありません。別の場所に保存してください。</translation>
    </message>
    <message>
        <source>The file was lost…</source>
        <translation>ファイルがなくなりました…</translation>
    </message>
    <message>
        <source>The files have labels that this project lacks. Say below what each of them is here.</source>
        <translation>ファイルには、このプロジェクトにないラベルがあります。それぞれがここでは何に当たるかを下で指定してください。</translation>
    </message>
    <message>
        <source>The key is in the keyring.</source>
        <translation>キーはキーリングにあります。</translation>
    </message>
    <message>
        <source>The key is taken from {name}.</source>
        <translation>キーは {name} から取得されます。</translation>
    </message>
    <message>
        <source>The label of one author in rows, that of the other in columns, in shares of the row. Enter lists the places.</source>
        <translation>行は一方のラベル、列は他方のラベルで、行に占める割合です。Enter で箇所を一覧します。</translation>
    </message>
    <message>
        <source>The language changes the next time the program starts.</source>
        <translation>言語は次回の起動時に切り替わります。</translation>
    </message>
    <message>
        <source>The last step failed because of a bug in the program.</source>
        <translation>プログラムの不具合のため、直前の操作に失敗しました。</translation>
    </message>
    <message>
        <source>The list shows which pages are done and how much is annotated on each. {next} and {previous} move through it, {filter} searches it.</source>
        <translation>一覧には、完了したページと各ページの注釈の数が出ます。{next} と {previous} で移動し、{filter} で絞り込みます。</translation>
    </message>
    <message>
        <source>The lowest F1, pooled over all pairs of people, of labels with 20 items or more.</source>
        <translation>20 件以上あるラベルのうち、全員のペアを合わせた F1 が低いものです。</translation>
    </message>
    <message>
        <source>The lowest mean F1 over all pairs of authors. Enter opens a page.</source>
        <translation>注釈者のペアをすべて合わせた F1 の平均が低いものです。Enter でページを開きます。</translation>
    </message>
    <message>
        <source>The newest sound backup is of {time} ({why}): {pages}, {edits}.</source>
        <translation>最新の正常なバックアップは {time}（{why}）のものです: {pages}、{edits}。</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>The page as it is. Move the slider, or choose an edit, to see how it was.</source>
        <translation>現在のページです。スライダーを動かすか編集を選ぶと、当時の状態が見られます。</translation>
    </message>
    <message>
        <source>The page is read again from its stored bytes. This is possible as long as it has no annotations or suggestions.</source>
        <translation>保存されたバイト列からページを読み直します。注釈や提案がまだないページで可能です。</translation>
    </message>
    <message>
        <source>The page list shows how many there are; splits keep them together</source>
        <translation>件数はページ一覧に表示され、分割でも離れません</translation>
    </message>
    <message>
        <source>The pages</source>
        <translation>ページ一覧</translation>
    </message>
    <message>
        <source>The project does not have this label yet.</source>
        <translation>プロジェクトにはまだこのラベルがありません。</translation>
    </message>
    <message>
        <source>The project is damaged</source>
        <translation>プロジェクトが破損しています</translation>
    </message>
    <message>
        <source>The project is on a server, which makes its own backups.</source>
        <translation>プロジェクトはサーバーにあり、バックアップはサーバーが行います。</translation>
    </message>
    <message>
        <source>The project is open to read only: no backups are made of it.</source>
        <translation>プロジェクトは閲覧専用で開かれているため、バックアップは作成されません。</translation>
    </message>
    <message>
        <source>The project takes the labels of the data, but for those that you leave out.</source>
        <translation>プロジェクトはデータのラベルを、除くもの以外そのまま使います。</translation>
    </message>
    <message>
        <source>The project's file</source>
        <translation>プロジェクトのファイル</translation>
    </message>
    <message>
        <source>The project's file cannot be reached</source>
        <translation>プロジェクトのファイルに届きません</translation>
    </message>
    <message>
        <source>The project's file was deleted</source>
        <translation>プロジェクトのファイルが削除されました</translation>
    </message>
    <message>
        <source>The project's file was moved or renamed</source>
        <translation>プロジェクトのファイルが移動または改名されました</translation>
    </message>
    <message>
        <source>The project's file was replaced by another one</source>
        <translation>プロジェクトのファイルが別のファイルに置き換えられました</translation>
    </message>
    <message>
        <source>The project's file was written over</source>
        <translation>プロジェクトのファイルが上書きされました</translation>
    </message>
    <message>
        <source>The project's scheme</source>
        <translation>プロジェクトのスキーム</translation>
    </message>
    <message>
        <source>The rest:</source>
        <translation>残り:</translation>
    </message>
    <message>
        <source>The same entity?</source>
        <translation>同じエンティティですか？</translation>
    </message>
    <message>
        <source>The same event?</source>
        <translation>同じイベントですか？</translation>
    </message>
    <message>
        <source>The scheme has changes that are kept nowhere yet. Close anyway and lose them?</source>
        <translation>スキームに、まだどこにも保存されていない変更があります。閉じて変更を失いますか？</translation>
    </message>
    <message>
        <source>The scheme itself</source>
        <translation>スキーム自体</translation>
    </message>
    <message>
        <source>The server wants a password for {account}.</source>
        <translation>サーバーが {account} のパスワードを求めています。</translation>
    </message>
    <message>
        <source>The share of items answered like gold, or like most of the others. The estimate (Dawid and Skene) needs three authors and 20 items of a label; it ranks people and decides no item.</source>
        <translation>ゴールドと、またはほかの多数と同じ答えの割合です。推定（Dawid と Skene）には注釈者 3 人と 1 ラベル 20 件が必要です。人を比べるためのもので、個々の答えを決めるものではありません。</translation>
    </message>
    <message>
        <source>The shares of the split add up to {sum} %, not 100 %.</source>
        <translation>分割の割合の合計が 100 % ではなく {sum} % です。</translation>
    </message>
    <message>
        <source>The value of a measure, pooled over the pages that both handed in. Enter lists the pages.</source>
        <translation>両者が提出したページすべてを合わせた尺度の値です。Enter でページを一覧します。</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>ページ全体</translation>
    </message>
    <message>
        <source>The window closes the project, puts the backup in its place and opens it again. What is there now is kept as a backup first, so you can come back to it.</source>
        <translation>プロジェクトを閉じ、バックアップに置き換えて開き直します。今の状態は先にバックアップとして残るので、元に戻せます。</translation>
    </message>
    <message>
        <source>The words on which authors part most often. Enter lists the places.</source>
        <translation>アノテーター間で最も食い違う語句です。Enter で箇所を一覧します。</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>他の人</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>There is no author yet.</source>
        <translation>注釈者はまだいません。</translation>
    </message>
    <message>
        <source>There is no backup yet. One is made every day, and before whatever changes much.</source>
        <translation>バックアップはまだありません。毎日、また大きな変更の前に作成されます。</translation>
    </message>
    <message>
        <source>There is no file or folder {path}.</source>
        <translation>{path} というファイルやフォルダーはありません。</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>ファイル {path} はありません。</translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation>フォルダー {path} はありません。</translation>
    </message>
    <message>
        <source>There is no sound backup of it.</source>
        <translation>正常なバックアップはありません。</translation>
    </message>
    <message>
        <source>There is nothing to hand out.</source>
        <translation>割り当てるページはありません。</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>このページ</translation>
    </message>
    <message>
        <source>This page is plain text: it has no structure.</source>
        <translation>このページはプレーンテキストで、構造はありません。</translation>
    </message>
    <message>
        <source>This project has no pages yet</source>
        <translation>このプロジェクトにはまだページがありません</translation>
    </message>
    <message>
        <source>This question</source>
        <translation>この質問</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時点</translation>
    </message>
    <message>
        <source>Time on a page leaves out breaks: after 60 seconds without a key, the clock stops.</source>
        <translation>ページの作業時間に休憩は含まれません。キー操作が60秒ないと計測が止まります。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>To be settled</source>
        <translation>未解決の点</translation>
    </message>
    <message>
        <source>To do what</source>
        <translation>作業</translation>
    </message>
    <message>
        <source>To the guidelines</source>
        <translation>ガイドラインへ</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Tokens, markables and coreference over documents in XML, a folder per topic.</source>
        <translation>トークン、マーカブル、文書をまたぐ共参照の XML。トピックごとに1フォルダーです。</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>トリガー</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>試す</translation>
    </message>
    <message>
        <source>Try it first</source>
        <translation>試してみる</translation>
    </message>
    <message>
        <source>Try sends one sentence of ours: {text}</source>
        <translation>「試す」は次の例文を送ります: {text}</translation>
    </message>
    <message>
        <source>Try the sample pages, with a short tour</source>
        <translation>サンプルページをガイド付きで試す</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>型</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>パスワードを入力してください。</translation>
    </message>
    <message>
        <source>Types of entities</source>
        <translation>エンティティの種類</translation>
    </message>
    <message>
        <source>Types that have it</source>
        <translation>これを持つ型</translation>
    </message>
    <message>
        <source>UIMA XMI</source>
        <translation>UIMA XMI</translation>
    </message>
    <message>
        <source>UTF-16 units</source>
        <translation>UTF-16 単位</translation>
    </message>
    <message>
        <source>UTF-16 units, CRLF as one</source>
        <translation>UTF-16 単位（CRLF は 1）</translation>
    </message>
    <message>
        <source>UTF-16 units, CRLF as two</source>
        <translation>UTF-16 単位（CRLF は 2）</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Undo: {name}</source>
        <translation>元に戻す：{name}</translation>
    </message>
    <message>
        <source>Update metadata of pages already in the project</source>
        <translation>すでにプロジェクトにあるページのメタデータを更新する</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Web archive (WARC)</source>
        <translation>ウェブアーカイブ (WARC)</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>ウェブページ</translation>
    </message>
    <message>
        <source>WebAnno TSV 3</source>
        <translation>WebAnno TSV 3</translation>
    </message>
    <message>
        <source>Week by week</source>
        <translation>週ごと</translation>
    </message>
    <message>
        <source>What</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>What a guideline should tell apart better. Settle a note once the guideline says it.</source>
        <translation>ガイドラインで区別を明確にすべき点です。ガイドラインに反映したら解決済みにします。</translation>
    </message>
    <message>
        <source>What adjudication does by itself. It counts from the next page on.</source>
        <translation>裁定で自動的に行うこと。次のページから有効です。</translation>
    </message>
    <message>
        <source>What became of my work</source>
        <translation>自分の作業の結果</translation>
    </message>
    <message>
        <source>What becomes of each</source>
        <translation>それぞれの変更先</translation>
    </message>
    <message>
        <source>What becomes of each {name}?</source>
        <translation>{name} をそれぞれ何にしますか？</translation>
    </message>
    <message>
        <source>What becomes of the rest</source>
        <translation>残りの変更先</translation>
    </message>
    <message>
        <source>What becomes of {name}</source>
        <translation>{name} の変更先</translation>
    </message>
    <message>
        <source>What becomes of {name}, by {attribute}?</source>
        <translation>{attribute} による {name} の変更先は?</translation>
    </message>
    <message>
        <source>What decides on the parts</source>
        <translation>区分の決め方</translation>
    </message>
    <message>
        <source>What happened to this item</source>
        <translation>この項目の履歴</translation>
    </message>
    <message>
        <source>What has no value goes with the rest.</source>
        <translation>値のないものは「残り」に含まれます。</translation>
    </message>
    <message>
        <source>What has the label keeps it until the scheme is put into the project.</source>
        <translation>スキームをプロジェクトに適用するまで、付いているラベルはそのままです。</translation>
    </message>
    <message>
        <source>What is annotated</source>
        <translation>注釈の対象</translation>
    </message>
    <message>
        <source>What is content</source>
        <translation>本文とみなすもの</translation>
    </message>
    <message>
        <source>What is lost, and why</source>
        <translation>失われたものと理由</translation>
    </message>
    <message>
        <source>What is not read</source>
        <translation>読めないもの</translation>
    </message>
    <message>
        <source>What is stored with every mention; any text. Names are what people see.</source>
        <translation>各メンションに保存されるもの。どんな文字列でもかまいません。表示されるのは名前です。</translation>
    </message>
    <message>
        <source>What is to be changed</source>
        <translation>直すべき点</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>誤り</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>What it is for, what is in and what is out, where its edges are, an example. Markdown: **bold**, *slanted*, - a list.</source>
        <translation>用途、含むもの・含まないもの、境界、例。Markdown: **太字**、*斜体*、- リスト。</translation>
    </message>
    <message>
        <source>What labels of the data become</source>
        <translation>データのラベルの行き先</translation>
    </message>
    <message>
        <source>What may be the same</source>
        <translation>同じかもしれないもの</translation>
    </message>
    <message>
        <source>What may fill it</source>
        <translation>入れられるもの</translation>
    </message>
    <message>
        <source>What refers to the same</source>
        <translation>同じものを指すもの</translation>
    </message>
    <message>
        <source>What the files say of those pages takes the place of what is stored</source>
        <translation>ファイルにあるそのページの情報が、保存されている情報に置き換わります</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>すること</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>見つかったこと</translation>
    </message>
    <message>
        <source>What was taken by rule</source>
        <translation>規則で採用されたもの</translation>
    </message>
    <message>
        <source>What would you like to do? Type a few letters</source>
        <translation>何をしますか？ 名前の一部を入力</translation>
    </message>
    <message>
        <source>What you annotate is kept under your name. You can change it in the header at any time.</source>
        <translation>アノテーションはすべてあなたの名前で保存されます。名前はいつでもウィンドウ上部で変更できます。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>Where authors part</source>
        <translation>答えが分かれるところ</translation>
    </message>
    <message>
        <source>Where is the edge?</source>
        <translation>境界はどこですか？</translation>
    </message>
    <message>
        <source>Where nothing is said, it is</source>
        <translation>指定がないとき</translation>
    </message>
    <message>
        <source>Where nothing is said, {value} counts.</source>
        <translation>指定がない場合は {value} とみなされます。</translation>
    </message>
    <message>
        <source>Where your data is</source>
        <translation>データの場所</translation>
    </message>
    <message>
        <source>Which articles</source>
        <translation>対象の記事</translation>
    </message>
    <message>
        <source>Which event?</source>
        <translation>どのイベントですか？</translation>
    </message>
    <message>
        <source>Which label?</source>
        <translation>どのラベルですか？</translation>
    </message>
    <message>
        <source>Which labels are taken for which</source>
        <translation>ラベルの取り違え</translation>
    </message>
    <message>
        <source>Which mention?</source>
        <translation>どの言及ですか？</translation>
    </message>
    <message>
        <source>Which page? Type a few letters of its name</source>
        <translation>どのページですか？ 名前の一部を入力</translation>
    </message>
    <message>
        <source>Which relation?</source>
        <translation>どの関係ですか？</translation>
    </message>
    <message>
        <source>While moving edges ({key})</source>
        <translation>端を動かす間 ({key})</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Who is reliable</source>
        <translation>注釈者の信頼性</translation>
    </message>
    <message>
        <source>Whoever is free takes the next page</source>
        <translation>手の空いた人が次のページを取る</translation>
    </message>
    <message>
        <source>Whole event of {author}</source>
        <translation>{author} のイベント全体</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>単語単位</translation>
    </message>
    <message>
        <source>Whose annotations</source>
        <translation>注釈者</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why come back here? (optional)</source>
        <translation>ここに戻る理由（任意）</translation>
    </message>
    <message>
        <source>WikiEvents</source>
        <translation>WikiEvents</translation>
    </message>
    <message>
        <source>Will be taken in:</source>
        <translation>取り込む内容:</translation>
    </message>
    <message>
        <source>Windows of sentences, paragraphs and documents for OneIE and other event extractors.</source>
        <translation>文・段落・文書単位のウィンドウ。OneIE などのイベント抽出器用です。</translation>
    </message>
    <message>
        <source>Windows of text with entities, events and relations, for training GLiNER2.</source>
        <translation>GLiNER2 の学習用の、エンティティ・イベント・関係付きテキストウィンドウ。</translation>
    </message>
    <message>
        <source>Windows of tokens with nested mentions, for training GLiNER.</source>
        <translation>入れ子のメンションを含むトークンのウィンドウ。GLiNER の学習用です。</translation>
    </message>
    <message>
        <source>With</source>
        <translation>添付</translation>
    </message>
    <message>
        <source>With a mention or event selected</source>
        <translation>メンションまたはイベントの選択中</translation>
    </message>
    <message>
        <source>With an event open</source>
        <translation>イベントを開いているとき</translation>
    </message>
    <message>
        <source>With the caret on the word that states what happened, {event} opens the list of events. Then press the letter of each role and pick the mention that fills it.</source>
        <translation>出来事を表す語にカーソルを置いて {event} を押すとイベント一覧が開きます。続けてロールの文字キーと、それに入るメンションを選びます。</translation>
    </message>
    <message>
        <source>Without asking</source>
        <translation>確認なしで採用</translation>
    </message>
    <message>
        <source>Write files</source>
        <translation>ファイルを書き込む</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
    <message numerus="yes">
        <source>You are looking at the past, after edit {at} of {n}. Esc goes back to now.</source>
        <translation><numerusform>過去を見ています（{n} 件中 {at} 件目の編集の後）。Esc で現在に戻ります。</numerusform></translation>
    </message>
    <message>
        <source>Your annotations are kept under this name.</source>
        <translation>注釈はこの名前で保存されます。</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>あなたの名前</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>[{start}, {end}) ends beyond the text, which has {length} characters</source>
        <translation>[{start}, {end}) はテキスト（{length} 文字）の終わりを越えています</translation>
    </message>
    <message>
        <source>[{start}, {end}) is not a range: it must start at 0 or later and end no earlier</source>
        <translation>[{start}, {end}) は範囲ではありません。始まりは 0 以上、終わりは始まり以上にします</translation>
    </message>
    <message numerus="yes">
        <source>[{start}, {end}) is not a run of tokens: the document has {n}</source>
        <translation><numerusform>[{start}, {end}) はトークンの範囲ではありません。文書のトークン数は {n} です</numerusform></translation>
    </message>
    <message>
        <source>[{start}, {end}) is not a valid range in a text of {length} characters</source>
        <translation>[{start}, {end}) は {length} 文字のテキストの範囲として正しくありません</translation>
    </message>
    <message>
        <source>a card for people, the guidelines, and a description for machines</source>
        <translation>人のためのカード・ガイドライン・機械のための記述</translation>
    </message>
    <message>
        <source>a compressed record is damaged ({fault:said})</source>
        <translation>圧縮されたレコードが壊れています ({fault:said})</translation>
    </message>
    <message>
        <source>a document and its part on each line</source>
        <translation>1 行に文書と区分</translation>
    </message>
    <message>
        <source>a document is in two groups of duplicates, or twice in one</source>
        <translation>ある文書が2つの重複グループに、または1つのグループに2度入っています</translation>
    </message>
    <message>
        <source>a field is missing or has the wrong type: {reason}</source>
        <translation>項目がないか、型が違います：{reason}</translation>
    </message>
    <message>
        <source>a field is missing or wrong: {fault:said}</source>
        <translation>フィールドがないか、正しくありません: {fault:said}</translation>
    </message>
    <message>
        <source>a file of the kind {key} contains pages and is not one itself</source>
        <translation>{key} のファイルはページの入れ物で、それ自体はページではありません</translation>
    </message>
    <message>
        <source>a folder or a file</source>
        <translation>フォルダーまたはファイル</translation>
    </message>
    <message>
        <source>a folder, a file or a zip file</source>
        <translation>フォルダー、ファイル、または zip ファイル</translation>
    </message>
    <message>
        <source>a hand-in is missing: there are {numbers}</source>
        <translation>提出が欠けています。あるのは {numbers} です</translation>
    </message>
    <message>
        <source>a human</source>
        <translation>人</translation>
    </message>
    <message>
        <source>a knowledge-base id</source>
        <translation>知識ベースの ID</translation>
    </message>
    <message>
        <source>a label's key must be a single letter, digit or symbol</source>
        <translation>ラベルのキーは文字・数字・記号のどれか1つです</translation>
    </message>
    <message>
        <source>a line break or tab at the edge of a fragment</source>
        <translation>断片の端に改行またはタブがある</translation>
    </message>
    <message>
        <source>a link or device, not a file</source>
        <translation>リンクまたはデバイスで、ファイルではありません</translation>
    </message>
    <message>
        <source>a longer stretch</source>
        <translation>長めの範囲</translation>
    </message>
    <message>
        <source>a missing value is a problem of the page</source>
        <translation>値がないとページの問題になる</translation>
    </message>
    <message>
        <source>a model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>a name needs at least one letter</source>
        <translation>名前には1文字以上必要です</translation>
    </message>
    <message>
        <source>a new account needs a password: nothing was changed</source>
        <translation>新しいアカウントにはパスワードが必要です。何も変更していません</translation>
    </message>
    <message>
        <source>a new label</source>
        <translation>新しいラベル</translation>
    </message>
    <message>
        <source>a new or empty folder</source>
        <translation>新しいフォルダーか空のフォルダー</translation>
    </message>
    <message>
        <source>a new scheme</source>
        <translation>新しいスキーム</translation>
    </message>
    <message>
        <source>a newer form of “{page}”: {key} carries your annotations over</source>
        <translation>「{page}」の新しい版です。{key} でアノテーションを引き継げます</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>a note for the guidelines needs labels, words or a place</source>
        <translation>ガイドラインへのメモには、ラベル、文章、箇所のいずれかが必要です</translation>
    </message>
    <message>
        <source>a note is on “{target}”, which is not in the set</source>
        <translation>メモの対象「{target}」がセットにありません</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>a page cannot be carried over to itself: name two pages</source>
        <translation>ページを自分自身に引き継ぐことはできません。2 つのページを指定してください</translation>
    </message>
    <message>
        <source>a page saved by a browser with its resources; the resources are left out</source>
        <translation>ブラウザーが関連ファイルごと保存したページ。関連ファイルは取り込みません</translation>
    </message>
    <message>
        <source>a possessive ending</source>
        <translation>所有格の語尾</translation>
    </message>
    <message>
        <source>a process that made a part of the export ended ({reason:said}); nothing was written: try again</source>
        <translation>書き出しの一部を作っていたプロセスが終了しました（{reason:said}）。何も書き出されていません。もう一度お試しください</translation>
    </message>
    <message>
        <source>a project of INCEpTION with annotations in its own binary form only: export it again with a secondary format, such as UIMA CAS XMI</source>
        <translation>アノテーションが INCEpTION 独自のバイナリ形式だけのプロジェクトです。UIMA CAS XMI などの副形式を選んで、もう一度エクスポートしてください</translation>
    </message>
    <message numerus="yes">
        <source>a qualification round of {wanted} pages needs as many with finished gold, and there are {n}</source>
        <translation><numerusform>{wanted} ページの資格審査には、完了した gold のあるページが同じ数だけ必要ですが、{n} ページしかありません</numerusform></translation>
    </message>
    <message>
        <source>a record claims to have {length} bytes, which is impossible</source>
        <translation>レコードの長さが {length} バイトとあり、ありえない値です</translation>
    </message>
    <message>
        <source>a record is larger than {most} MB</source>
        <translation>レコードが {most} MB を超えています</translation>
    </message>
    <message>
        <source>a record is shorter than it claims</source>
        <translation>レコードが示された長さより短いです</translation>
    </message>
    <message>
        <source>a remark needs some words</source>
        <translation>コメントには文字が必要です</translation>
    </message>
    <message>
        <source>a row of {table} refers to a row of {other} that does not exist</source>
        <translation>{table} の行が、存在しない {other} の行を指しています</translation>
    </message>
    <message>
        <source>a rule of {label} goes by {name:quoted}, which such items do not have: choose one of {known}</source>
        <translation>{label} の規則は {name:quoted} によって分けますが、その項目にこの属性はありません。{known} から選んでください</translation>
    </message>
    <message>
        <source>a rule of {label} goes by {name} = {value:quoted}, which is no value of it: choose one of {known}</source>
        <translation>{label} の規則は {name} = {value:quoted} によって分けますが、その値はありません。{known} から選んでください</translation>
    </message>
    <message>
        <source>a segment must be one stretch of text</source>
        <translation>セグメントはひと続きのテキストでなければなりません</translation>
    </message>
    <message>
        <source>a split by date needs its shares: give them with --split, such as 80/10/10</source>
        <translation>日付による分割には割合が要ります。--split で指定してください（例: 80/10/10）</translation>
    </message>
    <message>
        <source>a split by folder or list stays as it is without a name: leave --split-name out</source>
        <translation>フォルダーや一覧による分割は名前がなくても変わりません。--split-name を外してください</translation>
    </message>
    <message>
        <source>a string contains a lone surrogate or NUL</source>
        <translation>文字列に単独のサロゲートまたは NUL が含まれています</translation>
    </message>
    <message>
        <source>a time (ISO 8601)</source>
        <translation>時間（ISO 8601）</translation>
    </message>
    <message>
        <source>a title or form of address</source>
        <translation>肩書き・敬称</translation>
    </message>
    <message>
        <source>a token contains NUL</source>
        <translation>トークンに NUL が含まれています</translation>
    </message>
    <message>
        <source>a value of type {type} cannot be journalled</source>
        <translation>型 {type} の値は履歴に記録できません</translation>
    </message>
    <message>
        <source>a version set aside</source>
        <translation>取り置かれた版</translation>
    </message>
    <message>
        <source>a whole number has {digits} digits; the limit is {most}</source>
        <translation>整数の桁数が {digits} です。上限は {most} 桁です</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>採用</translation>
    </message>
    <message numerus="yes">
        <source>accept from {suggester}: {kept} of {n} mentions and events</source>
        <translation><numerusform>{suggester} の提案を採用：メンションとイベント {n} 件のうち {kept} 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>accept from {suggester}: {kept} of {n} segments</source>
        <translation><numerusform>{suggester} の提案を採用：{n} 個のセグメントのうち {kept} 個</numerusform></translation>
    </message>
    <message>
        <source>accept from {suggester}: {kind:kind}</source>
        <translation>{suggester} の提案を採用：{kind:kind}</translation>
    </message>
    <message>
        <source>accept from {suggester}: {kind:kind} of article {article}</source>
        <translation>{suggester} の提案を採用：記事 {article} の{kind:kind}</translation>
    </message>
    <message>
        <source>accept from {suggester}: {surface:quoted} as {role:role} of {event:type}</source>
        <translation>{suggester} の提案を採用：{surface:quoted} を {event:type} の {role:role} に</translation>
    </message>
    <message>
        <source>accept from {suggester}: {type:type} {surface:quoted}</source>
        <translation>{suggester} の提案を採用：{type:type} {surface:quoted}</translation>
    </message>
    <message>
        <source>accept run</source>
        <translation>続けて採用</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>add fragment to {type:type} {surface:quoted}</source>
        <translation>{type:type} {surface:quoted} に断片を追加</translation>
    </message>
    <message>
        <source>add words</source>
        <translation>語を追加</translation>
    </message>
    <message>
        <source>adding up what suggestions save…</source>
        <translation>提案で節約できるキーを計算中…</translation>
    </message>
    <message>
        <source>adjudicate</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>adjusted Rand index of articles</source>
        <translation>記事の調整ランド指数</translation>
    </message>
    <message>
        <source>after every</source>
        <translation>間隔</translation>
    </message>
    <message>
        <source>against gold</source>
        <translation>ゴールドとの比較</translation>
    </message>
    <message>
        <source>against most others</source>
        <translation>ほかの多数との比較</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>同じもの</translation>
    </message>
    <message>
        <source>all</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>all articles</source>
        <translation>すべての記事</translation>
    </message>
    <message>
        <source>all become {name}</source>
        <translation>すべて {name} にする</translation>
    </message>
    <message>
        <source>all kinds</source>
        <translation>すべての種類</translation>
    </message>
    <message>
        <source>all labelled</source>
        <translation>すべてラベル済み</translation>
    </message>
    <message>
        <source>all pages</source>
        <translation>すべてのページ</translation>
    </message>
    <message>
        <source>all stay what they are</source>
        <translation>すべてそのまま</translation>
    </message>
    <message>
        <source>all text is labelled</source>
        <translation>すべてのテキストがラベル済みです</translation>
    </message>
    <message numerus="yes">
        <source>all {n} labels</source>
        <translation><numerusform>全{n}ラベル</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>all {n} lines are {label:kind} now; for a part alone: undo, go to where it begins, press Return</source>
        <translation><numerusform>{n} 行すべてが {label:kind} になりました。一部だけ変えるには、元に戻し、その始まりに移って Return を押します</numerusform></translation>
    </message>
    <message>
        <source>already decided: {answers}</source>
        <translation>決定済み：{answers}</translation>
    </message>
    <message>
        <source>always ask</source>
        <translation>常に質問する</translation>
    </message>
    <message>
        <source>an archive, imported and exported again, is not the same</source>
        <translation>アーカイブをインポートして再びエクスポートすると、同じになりません</translation>
    </message>
    <message>
        <source>an argument of event {id} is missing</source>
        <translation>イベント {id} の項が欠けています</translation>
    </message>
    <message>
        <source>an article</source>
        <translation>冠詞</translation>
    </message>
    <message numerus="yes">
        <source>an attribute has one value, here are {n}</source>
        <translation><numerusform>属性の値は 1 つですが、ここには {n} 個あります</numerusform></translation>
    </message>
    <message>
        <source>an edit that was damaged, made again from what it changed</source>
        <translation>破損した編集（変更内容から作り直したもの）</translation>
    </message>
    <message>
        <source>an element has {count} attributes; the limit is {most}</source>
        <translation>属性が {count} 個ある要素があります。上限は {most} 個です</translation>
    </message>
    <message>
        <source>an end of it is missing</source>
        <translation>一方の端がありません</translation>
    </message>
    <message numerus="yes">
        <source>an estimate needs answers of at least {n} authors</source>
        <translation><numerusform>推定には少なくとも {n} 人の注釈者の回答が必要です</numerusform></translation>
    </message>
    <message>
        <source>an event fills the role, and only mentions can</source>
        <translation>ロールを埋めているのがイベントで、ここではメンションだけが埋められます</translation>
    </message>
    <message>
        <source>an export in the format {format}, which cannot be imported; annotator formats lists those that can</source>
        <translation>形式 {format} のエクスポートで、インポートできません。できる形式は annotator formats で分かります</translation>
    </message>
    <message>
        <source>an id begins with T, E, R, A, M, N, # or *: this is no line of brat's</source>
        <translation>ID は T、E、R、A、M、N、#、* のいずれかで始まります。これは brat の行ではありません</translation>
    </message>
    <message>
        <source>an item that is gone</source>
        <translation>もうない項目</translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <translation><numerusform>ほか {n} 件</numerusform></translation>
    </message>
    <message>
        <source>annotate</source>
        <translation>注釈を付ける</translation>
    </message>
    <message>
        <source>annotate as…</source>
        <translation>注釈者…</translation>
    </message>
    <message>
        <source>annotates</source>
        <translation>アノテーション担当</translation>
    </message>
    <message>
        <source>annotating as {name}</source>
        <translation>{name} として注釈しています</translation>
    </message>
    <message>
        <source>annotation set</source>
        <translation>注釈セット</translation>
    </message>
    <message>
        <source>annotations of {author}: {reason}</source>
        <translation>{author} の注釈：{reason}</translation>
    </message>
    <message>
        <source>annotations on {documents} cannot be read ({reason}): run “annotator check”</source>
        <translation>{documents} の注釈を読めません（{reason}）。「annotator check」を実行してください</translation>
    </message>
    <message>
        <source>annotations refer to {id}, which is not in the project</source>
        <translation>アノテーションが、プロジェクトにない {id} を参照しています</translation>
    </message>
    <message>
        <source>another document of the dataset has the same page</source>
        <translation>データセットの別の文書が同じページです</translation>
    </message>
    <message>
        <source>another file with this name comes after it</source>
        <translation>同じ名前のファイルが後にあります</translation>
    </message>
    <message>
        <source>another kind</source>
        <translation>別の種類</translation>
    </message>
    <message>
        <source>another label</source>
        <translation>別のラベル</translation>
    </message>
    <message>
        <source>another label: press its key, or Esc</source>
        <translation>別のラベル：そのキーを押すか Esc</translation>
    </message>
    <message>
        <source>another page was opened before this could be done</source>
        <translation>実行する前にページが切り替わりました</translation>
    </message>
    <message numerus="yes">
        <source>another program has been writing to it for {n} seconds</source>
        <translation><numerusform>別のプログラムが {n} 秒前から書き込んでいます</numerusform></translation>
    </message>
    <message>
        <source>answer</source>
        <translation>返信</translation>
    </message>
    <message>
        <source>any</source>
        <translation>指定なし</translation>
    </message>
    <message>
        <source>any attribute</source>
        <translation>すべての属性</translation>
    </message>
    <message>
        <source>any case</source>
        <translation>大小を区別しない</translation>
    </message>
    <message>
        <source>any event</source>
        <translation>任意のイベント</translation>
    </message>
    <message>
        <source>any label</source>
        <translation>すべてのラベル</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>いくつでも</translation>
    </message>
    <message>
        <source>any text</source>
        <translation>任意の文字列</translation>
    </message>
    <message>
        <source>argument {role}: {reason:said}</source>
        <translation>項 {role}：{reason:said}</translation>
    </message>
    <message>
        <source>arguments</source>
        <translation>引数</translation>
    </message>
    <message>
        <source>arguments cut off in the windows of {window}: their fillers lie in another one</source>
        <translation>{window} のウィンドウで切り落とされた引数：相手が別のウィンドウにあります</translation>
    </message>
    <message>
        <source>arguments found ({fillers:word})</source>
        <translation>引数の検出（{fillers:word}）</translation>
    </message>
    <message>
        <source>arguments found, aligned events of any type ({fillers:word})</source>
        <translation>引数の検出、対応するイベント（型は問わない、{fillers:word}）</translation>
    </message>
    <message>
        <source>arguments found, attached to the trigger ({fillers:word})</source>
        <translation>引数の検出、トリガー込み（{fillers:word}）</translation>
    </message>
    <message>
        <source>arguments with their role ({fillers:word})</source>
        <translation>引数とロール（{fillers:word}）</translation>
    </message>
    <message>
        <source>arguments with their role, attached to the trigger ({fillers:word})</source>
        <translation>引数とロール、トリガー込み（{fillers:word}）</translation>
    </message>
    <message>
        <source>arm the role, then pick what fills it</source>
        <translation>ロールを待機させ、入るものを選ぶ</translation>
    </message>
    <message>
        <source>article</source>
        <translation>記事</translation>
    </message>
    <message>
        <source>article of the segment</source>
        <translation>セグメントの記事</translation>
    </message>
    <message>
        <source>article {number}</source>
        <translation>記事 {number}</translation>
    </message>
    <message>
        <source>article {number} starts here</source>
        <translation>記事 {number} をここから開始</translation>
    </message>
    <message>
        <source>articles {asked:quoted}: choose first or all</source>
        <translation>articles {asked:quoted}: first か all を選んでください</translation>
    </message>
    <message>
        <source>as a list says</source>
        <translation>一覧のとおり</translation>
    </message>
    <message>
        <source>as annotators see it</source>
        <translation>アノテーターへの表示</translation>
    </message>
    <message>
        <source>as decided on {page}</source>
        <translation>{page} での決定のとおり</translation>
    </message>
    <message>
        <source>as in the profile</source>
        <translation>プロファイルに従う</translation>
    </message>
    <message>
        <source>as much as now</source>
        <translation>現在と同じ</translation>
    </message>
    <message>
        <source>as the files say, otherwise {name}</source>
        <translation>ファイルの記載どおり(なければ {name})</translation>
    </message>
    <message>
        <source>as the project was at</source>
        <translation>次の時点のプロジェクト</translation>
    </message>
    <message>
        <source>aside</source>
        <translation>取り置き</translation>
    </message>
    <message>
        <source>ask</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>asking {name}…</source>
        <translation>{name} に問い合わせています…</translation>
    </message>
    <message>
        <source>at first</source>
        <translation>最初</translation>
    </message>
    <message>
        <source>at first {value}</source>
        <translation>最初 {value}</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>最少</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>attribute value</source>
        <translation>属性の値</translation>
    </message>
    <message>
        <source>attribute {attribute}: a choice needs values</source>
        <translation>属性 {attribute}：選択肢には値が必要です</translation>
    </message>
    <message>
        <source>attribute {attribute}: the default “{value}” is not one of its values</source>
        <translation>属性 {attribute}：既定値「{value}」が値の中にありません</translation>
    </message>
    <message>
        <source>attribute {attribute}: “{value}” cannot be retired, as it counts where nothing is said: choose another default first</source>
        <translation>属性 {attribute}: 「{value}」は指定がない場合の値なので引退できません。先に別の既定値を選んでください</translation>
    </message>
    <message>
        <source>attribute {attribute}: “{value}” has a name, but it is not one of its values</source>
        <translation>属性 {attribute}：「{value}」には名前がありますが、値の一つではありません</translation>
    </message>
    <message>
        <source>attribute {attribute}: “{value}” is retired, but it is not one of its values</source>
        <translation>属性 {attribute}: 「{value}」は引退済みとされていますが、値の一覧にありません</translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>attribution</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>author</source>
        <translation>注釈者</translation>
    </message>
    <message>
        <source>away from gold</source>
        <translation>ゴールドから離れている</translation>
    </message>
    <message>
        <source>back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>back to now</source>
        <translation>現在に戻る</translation>
    </message>
    <message>
        <source>backed up as {name}</source>
        <translation>{name} としてバックアップしました</translation>
    </message>
    <message>
        <source>becomes</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>becomes {name}</source>
        <translation>{name} にする</translation>
    </message>
    <message>
        <source>before a backup was restored</source>
        <translation>バックアップを復元する前</translation>
    </message>
    <message>
        <source>before a repair</source>
        <translation>修復の前</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>取り込みの前</translation>
    </message>
    <message>
        <source>before files were taken in</source>
        <translation>ファイルを受け入れる前</translation>
    </message>
    <message>
        <source>before many things were deleted</source>
        <translation>多くのものを削除する前</translation>
    </message>
    <message>
        <source>before the project got a newer format</source>
        <translation>新しい形式にする前</translation>
    </message>
    <message>
        <source>before the scheme was changed</source>
        <translation>スキームを変更する前</translation>
    </message>
    <message>
        <source>being estimated</source>
        <translation>推定中</translation>
    </message>
    <message>
        <source>beside {project} lay a log that is not its own, from before the file was replaced: it was set aside as {log}, and {project} is as it was copied</source>
        <translation>{project} の隣に、置き換え前のファイルの別のログがありました。{log} として取り除け、{project} はコピーされた時のままです</translation>
    </message>
    <message>
        <source>between people</source>
        <translation>人どうし</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>blank line</source>
        <translation>空行</translation>
    </message>
    <message>
        <source>blocks that are part content; dragnet takes one as content above 0.1 of its tokens</source>
        <translation>一部が本文のブロック。dragnet はトークンの 0.1 を超えると本文とみなします</translation>
    </message>
    <message>
        <source>blocks {name:quoted}: [{start}, {end}) and [{next_start}, {next_end}) overlap or are out of order; give blocks in text order</source>
        <translation>ブロック{name:quoted}: [{start}, {end}) と [{next_start}, {next_end}) が重なっているか順序が違います。テキスト順に渡してください</translation>
    </message>
    <message>
        <source>blocks {name:quoted}: [{start}, {end}) reaches past the text of {length} characters; give blocks of this text</source>
        <translation>ブロック{name:quoted}: [{start}, {end}) が {length} 文字のテキストを超えています。このテキストのブロックを渡してください</translation>
    </message>
    <message>
        <source>boilerplate</source>
        <translation>ボイラープレート</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>ブックマーク</translation>
    </message>
    <message>
        <source>bookmark {id} is at {position}, before the text</source>
        <translation>ブックマーク {id} の位置 {position} はテキストより前です</translation>
    </message>
    <message>
        <source>bookmark {number} of {count}</source>
        <translation>ブックマーク {count} 件中 {number}</translation>
    </message>
    <message>
        <source>bookmark: {words}</source>
        <translation>ブックマーク：{words}</translation>
    </message>
    <message>
        <source>both</source>
        <translation>両方</translation>
    </message>
    <message>
        <source>both have annotations on this page that have no common beginning</source>
        <translation>このページのアノテーションは両方にありますが、共通の出発点がありません</translation>
    </message>
    <message>
        <source>both names are of the same page: name the older page, then the newer one</source>
        <translation>どちらも同じページを指しています。古いページ、新しいページの順に指定してください</translation>
    </message>
    <message>
        <source>boundary similarity, by sentences</source>
        <translation>境界類似度（文単位）</translation>
    </message>
    <message>
        <source>brat standoff</source>
        <translation>brat スタンドオフ</translation>
    </message>
    <message numerus="yes">
        <source>bring back from {suggester}: {n} mentions and events</source>
        <translation><numerusform>{suggester} の提案を戻す：メンションとイベント {n} 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>bring back from {suggester}: {n} segments</source>
        <translation><numerusform>{suggester} の提案を戻す：{n} 個のセグメント</numerusform></translation>
    </message>
    <message>
        <source>bring back from {suggester}: {surface:quoted} as {role:role} of {event:type}</source>
        <translation>{suggester} の提案を戻す：{surface:quoted} を {event:type} の {role:role} に</translation>
    </message>
    <message>
        <source>bring back from {suggester}: {type:type} {surface:quoted}</source>
        <translation>{suggester} の提案を戻す：{type:type} {surface:quoted}</translation>
    </message>
    <message>
        <source>by</source>
        <translation>期日</translation>
    </message>
    <message>
        <source>by character; with Ctrl by word</source>
        <translation>1文字ずつ。Ctrl で1語ずつ</translation>
    </message>
    <message>
        <source>by character; with Ctrl by word, with Alt by sentence</source>
        <translation>1文字ずつ。Ctrl で1語、Alt で1文ずつ</translation>
    </message>
    <message>
        <source>by date, oldest in train</source>
        <translation>日付順（古いものを train に）</translation>
    </message>
    <message>
        <source>by line, to the start or end of the line</source>
        <translation>1行ずつ、行の端へ</translation>
    </message>
    <message>
        <source>by line; with Ctrl by paragraph</source>
        <translation>1行ずつ。Ctrl で1段落ずつ</translation>
    </message>
    <message>
        <source>by rule</source>
        <translation>規則による</translation>
    </message>
    <message>
        <source>by rule: all annotators agreed</source>
        <translation>規則による：全員一致</translation>
    </message>
    <message>
        <source>by rule: all annotators but one agreed</source>
        <translation>規則による：1人を除いて一致</translation>
    </message>
    <message>
        <source>by rule: it follows from another decision</source>
        <translation>規則による：別の決定に従う</translation>
    </message>
    <message>
        <source>by rule: most annotators agreed</source>
        <translation>規則による：多数が一致</translation>
    </message>
    <message>
        <source>by rule: nobody who said something was against it</source>
        <translation>規則による：別の意見なし</translation>
    </message>
    <message>
        <source>by screenful</source>
        <translation>表示範囲ずつ</translation>
    </message>
    <message>
        <source>by sentence</source>
        <translation>1文ずつ</translation>
    </message>
    <message>
        <source>by the folders pages came from</source>
        <translation>元のフォルダーで</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>{name} による</translation>
    </message>
    <message>
        <source>came again</source>
        <translation>再取得</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>戻ってきたもの</translation>
    </message>
    <message>
        <source>cancel: role, event, selection</source>
        <translation>取り消す：ロール、イベント、選択</translation>
    </message>
    <message>
        <source>cannot redo until everything is saved: save again first</source>
        <translation>すべて保存するまでやり直せません。先にもう一度保存してください</translation>
    </message>
    <message>
        <source>cannot redo “{edit:said}”: it also changed the page {page}, where a later edit builds on it ({reason})</source>
        <translation>「{edit:said}」をやり直せません。ページ {page} も変更しており、後の編集がそれに基づいています（{reason}）</translation>
    </message>
    <message>
        <source>cannot undo “{edit:said}”: it also changed the page {page}, where a later edit builds on it ({reason})</source>
        <translation>「{edit:said}」を元に戻せません。ページ {page} も変更しており、後の編集がそれに基づいています（{reason}）</translation>
    </message>
    <message numerus="yes">
        <source>carry over {n} items from {page:quoted}</source>
        <translation><numerusform>{page:quoted} から {n} 件を引き継ぐ</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>carry over {n} items of {author} from {page:quoted}</source>
        <translation><numerusform>{page:quoted} から {author} の {n} 件を引き継ぐ</numerusform></translation>
    </message>
    <message>
        <source>change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>change bookmark</source>
        <translation>ブックマークを変更</translation>
    </message>
    <message>
        <source>change labels to those of {scheme:quoted} {version}</source>
        <translation>ラベルを {scheme:quoted} {version} のものに変える</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>その後変更</translation>
    </message>
    <message>
        <source>changed · no errors</source>
        <translation>変更あり・誤りなし</translation>
    </message>
    <message>
        <source>character</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>characters under no segment, written as boilerplate</source>
        <translation>セグメントのない文字、ボイラープレートとして書き出し</translation>
    </message>
    <message>
        <source>characters, CRLF as one</source>
        <translation>文字（CRLF は 1）</translation>
    </message>
    <message>
        <source>characters, CRLF as two</source>
        <translation>文字（CRLF は 2）</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>choose at least one</source>
        <translation>少なくとも一つ選んでください</translation>
    </message>
    <message>
        <source>choose events that belong to {cluster}</source>
        <translation>{cluster} に属するイベントを選んでください</translation>
    </message>
    <message>
        <source>choose the mentions that refer to something else</source>
        <translation>別のものを指すメンションを選んでください</translation>
    </message>
    <message>
        <source>clear label</source>
        <translation>ラベルを消去</translation>
    </message>
    <message>
        <source>clear {role:role} of {event:type}</source>
        <translation>{event:type} の {role:role} を空にする</translation>
    </message>
    <message>
        <source>clicks</source>
        <translation>クリック</translation>
    </message>
    <message>
        <source>close event</source>
        <translation>イベントを閉じる</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>閉じています</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>競合</translation>
    </message>
    <message>
        <source>content</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>control characters, for which XML has no place, written as U+FFFD</source>
        <translation>XML に書けないため U+FFFD とした制御文字</translation>
    </message>
    <message>
        <source>copy saved as {name}</source>
        <translation>コピーを {name} として保存しました</translation>
    </message>
    <message>
        <source>copy {type:type} to {surface:quoted}</source>
        <translation>{type:type} を {surface:quoted} にコピー</translation>
    </message>
    <message>
        <source>crosses a longer mention</source>
        <translation>より長いメンションと交差している</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>毎日</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>破損</translation>
    </message>
    <message>
        <source>damaged ({reason:said})</source>
        <translation>壊れています（{reason:said}）</translation>
    </message>
    <message>
        <source>damaged, set aside before a backup was restored</source>
        <translation>破損（復元の前に取り分けたもの）</translation>
    </message>
    <message numerus="yes">
        <source>decide on {n} questions</source>
        <translation><numerusform>{n} 件の質問を決定</numerusform></translation>
    </message>
    <message>
        <source>decide on {surface:quoted} as {suggester}: {said}</source>
        <translation>{surface:quoted} を {suggester} のとおり決める：{said}</translation>
    </message>
    <message>
        <source>decide on {surface:quoted}: nothing</source>
        <translation>{surface:quoted} を決定：なし</translation>
    </message>
    <message>
        <source>decide on {surface:quoted}: {said}</source>
        <translation>{surface:quoted} を決定：{said}</translation>
    </message>
    <message>
        <source>decide one of them first, or press the number of a version</source>
        <translation>先に 1 つ決めるか、版の番号を押してください</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>決定済み</translation>
    </message>
    <message>
        <source>decided by hand</source>
        <translation>手動で決定</translation>
    </message>
    <message>
        <source>decided by {name}</source>
        <translation>{name} が決定</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>delete relation {relation:relation}</source>
        <translation>関係 {relation:relation} を削除</translation>
    </message>
    <message>
        <source>delete segment {kind:kind}</source>
        <translation>セグメント {kind:kind} を削除</translation>
    </message>
    <message numerus="yes">
        <source>delete {n} items</source>
        <translation><numerusform>{n} 項目を削除</numerusform></translation>
    </message>
    <message>
        <source>delete {type:type} {surface:quoted}</source>
        <translation>{type:type} {surface:quoted} を削除</translation>
    </message>
    <message>
        <source>detected for each page; for example windows-1252</source>
        <translation>ページごとに判別。例：windows-1252</translation>
    </message>
    <message numerus="yes">
        <source>difference {at} of {n}</source>
        <translation><numerusform>相違 {at} / {n}</numerusform></translation>
    </message>
    <message>
        <source>different</source>
        <translation>別のもの</translation>
    </message>
    <message>
        <source>discontinuous</source>
        <translation>不連続</translation>
    </message>
    <message>
        <source>discontinuous spans in fragments that are linked</source>
        <translation>つながれた断片に分けた不連続な範囲</translation>
    </message>
    <message>
        <source>discontinuous spans written from their start to their end, with their fragments beside</source>
        <translation>不連続な範囲（先頭から末尾までとして書き出し、断片を併記）</translation>
    </message>
    <message>
        <source>doccano</source>
        <translation>doccano</translation>
    </message>
    <message>
        <source>document</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>document {document}: its stored source is damaged ({reason})</source>
        <translation>文書 {document}：保存されている元データが壊れています（{reason}）</translation>
    </message>
    <message>
        <source>document {document}: the sets of {first} and {second} are about different texts; compare sets of one document</source>
        <translation>文書 {document}: {first} と {second} の注釈セットのテキストが異なります。同じ文書の注釈セットを比べてください</translation>
    </message>
    <message>
        <source>document {document}: {reason}</source>
        <translation>文書 {document}：{reason}</translation>
    </message>
    <message>
        <source>documents.json: a field is missing or wrong: {fault:said}</source>
        <translation>documents.json: フィールドがないか、正しくありません: {fault:said}</translation>
    </message>
    <message>
        <source>documents.json: {fault:said}</source>
        <translation>documents.json: {fault:said}</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>合わない</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>done by others</source>
        <translation>他の人が完了</translation>
    </message>
    <message>
        <source>drawn by content</source>
        <translation>内容から抽選</translation>
    </message>
    <message>
        <source>drift</source>
        <translation>変化</translation>
    </message>
    <message>
        <source>due {date}</source>
        <translation>期限 {date}</translation>
    </message>
    <message>
        <source>each attribute has one value only; 100 % the same</source>
        <translation>どの属性も値は1種類だけで、100 % 一致しています</translation>
    </message>
    <message>
        <source>each piece counts by itself, also two in a row</source>
        <translation>続いていても、断片ごとに数える</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>edge</source>
        <translation>境界</translation>
    </message>
    <message>
        <source>edges</source>
        <translation>端</translation>
    </message>
    <message>
        <source>edit note</source>
        <translation>メモを編集</translation>
    </message>
    <message>
        <source>edit note on the page</source>
        <translation>ページのメモを編集</translation>
    </message>
    <message>
        <source>edits</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>elsewhere: {before} became {after}</source>
        <translation>別の場所で {before} が {after} に変更されました</translation>
    </message>
    <message>
        <source>elsewhere: {item} stands there now</source>
        <translation>別の場所で {item} になりました</translation>
    </message>
    <message>
        <source>elsewhere: {item} was deleted</source>
        <translation>別の場所で {item} が削除されました</translation>
    </message>
    <message>
        <source>empty and {key}: refers to nothing</source>
        <translation>空にして {key}：指す対象なし</translation>
    </message>
    <message>
        <source>end</source>
        <translation>終端</translation>
    </message>
    <message>
        <source>end of line</source>
        <translation>行末</translation>
    </message>
    <message>
        <source>entity</source>
        <translation>エンティティ</translation>
    </message>
    <message>
        <source>entity type</source>
        <translation>エンティティ型</translation>
    </message>
    <message>
        <source>entry {name:quoted}</source>
        <translation>項目 {name:quoted}</translation>
    </message>
    <message>
        <source>error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>error rate</source>
        <translation>誤り率</translation>
    </message>
    <message>
        <source>escape sequences of an encoding such as ISO-2022-JP stand in the text; give the encoding it is in, or convert the file to UTF-8</source>
        <translation>本文に ISO-2022-JP のようなエンコーディングのエスケープシーケンスが残っています。エンコーディングを指定するか、ファイルを UTF-8 に変換してください</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>推定</translation>
    </message>
    <message numerus="yes">
        <source>estimate, from {n} items</source>
        <translation><numerusform>{n} 件からの推定</numerusform></translation>
    </message>
    <message>
        <source>event</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>event cluster</source>
        <translation>イベントクラスター</translation>
    </message>
    <message>
        <source>event clusters</source>
        <translation>イベントクラスター</translation>
    </message>
    <message>
        <source>event type</source>
        <translation>イベント型</translation>
    </message>
    <message>
        <source>event {id}</source>
        <translation>イベント {id}</translation>
    </message>
    <message>
        <source>event {id}: its {role} “{target}” is not in the set</source>
        <translation>イベント {id}：{role}「{target}」がセットにありません</translation>
    </message>
    <message>
        <source>event {item}: there is no event cluster “{id}”</source>
        <translation>イベント {item}：イベントクラスター「{id}」はありません</translation>
    </message>
    <message>
        <source>events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>events of its type: {hits}</source>
        <translation>その型のイベント: {hits}</translation>
    </message>
    <message>
        <source>every fragment of a span needs at least one character</source>
        <translation>スパンのどの断片にも1文字以上必要です</translation>
    </message>
    <message>
        <source>every question on this page is decided</source>
        <translation>このページの質問はすべて決定済みです</translation>
    </message>
    <message>
        <source>everyone's</source>
        <translation>全員</translation>
    </message>
    <message>
        <source>everything from here on is labelled: press j to go to the first unlabelled text</source>
        <translation>ここから先はすべてラベル済みです。j で最初の未ラベル部分へ</translation>
    </message>
    <message>
        <source>exact case</source>
        <translation>大小を区別</translation>
    </message>
    <message>
        <source>example</source>
        <translation>例</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>例</translation>
    </message>
    <message>
        <source>expected Equiv and the ids of what is the same</source>
        <translation>Equiv と、同じものの ID が必要です</translation>
    </message>
    <message>
        <source>expected NAME ID, or NAME ID VALUE</source>
        <translation>「名前 ID」または「名前 ID 値」が必要です</translation>
    </message>
    <message>
        <source>expected TYPE Arg1:ID Arg2:ID</source>
        <translation>「種類 Arg1:ID Arg2:ID」が必要です</translation>
    </message>
    <message>
        <source>expected TYPE ID BASE:ID and the name after a tab</source>
        <translation>「種類 ID ベース:ID」と、タブの後に名前が必要です</translation>
    </message>
    <message>
        <source>expected TYPE ID and the note after a tab</source>
        <translation>「種類 ID」と、タブの後にメモが必要です</translation>
    </message>
    <message>
        <source>expected TYPE START END[;START END] and the text after a tab</source>
        <translation>TYPE START END[;START END] とタブの後のテキストが必要です</translation>
    </message>
    <message>
        <source>expected TYPE:TRIGGER and ROLE:TARGET</source>
        <translation>TYPE:TRIGGER と ROLE:TARGET が必要です</translation>
    </message>
    <message numerus="yes">
        <source>expected a number, a place and {n} columns, divided by tabs</source>
        <translation><numerusform>番号、位置、{n} 個の列をタブで区切って並べる必要があります</numerusform></translation>
    </message>
    <message>
        <source>extend segment to here</source>
        <translation>セグメントをここまで延長</translation>
    </message>
    <message>
        <source>extent</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>feedback</source>
        <translation>フィードバック</translation>
    </message>
    <message>
        <source>feedback on hand-in {number} of gold was seen, which does not exist</source>
        <translation>存在しない gold の提出 {number} へのフィードバックが確認済みになっています</translation>
    </message>
    <message>
        <source>fewer labels</source>
        <translation>ラベルを減らす</translation>
    </message>
    <message>
        <source>file deleted</source>
        <translation>ファイル削除</translation>
    </message>
    <message>
        <source>file moved</source>
        <translation>ファイル移動</translation>
    </message>
    <message>
        <source>file not reachable</source>
        <translation>ファイルに届かない</translation>
    </message>
    <message>
        <source>file replaced</source>
        <translation>ファイル置換</translation>
    </message>
    <message>
        <source>file written over</source>
        <translation>ファイル上書き</translation>
    </message>
    <message>
        <source>file {name}</source>
        <translation>ファイル {name}</translation>
    </message>
    <message>
        <source>finding near-duplicates needs a library that is not installed: pip install 'annotator[duplicates]'</source>
        <translation>ほぼ同じページを探すのに必要なライブラリがインストールされていません: pip install 'annotator[duplicates]'</translation>
    </message>
    <message>
        <source>finish page</source>
        <translation>ページ完了</translation>
    </message>
    <message>
        <source>finished in {time}</source>
        <translation>{time} で完了しました</translation>
    </message>
    <message>
        <source>finishes anyway</source>
        <translation>このまま完了</translation>
    </message>
    <message>
        <source>first article</source>
        <translation>最初の記事</translation>
    </message>
    <message>
        <source>first copy the frame of an event: open it and press Ctrl+Shift+C</source>
        <translation>先にイベントの枠をコピーしてください：開いて Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>first open the event whose frame you want to copy</source>
        <translation>先に枠をコピーしたいイベントを開いてください</translation>
    </message>
    <message>
        <source>flag {flag:flag}</source>
        <translation>フラグ {flag:flag} を付ける</translation>
    </message>
    <message>
        <source>for everybody</source>
        <translation>誰にとっても</translation>
    </message>
    <message>
        <source>format is {found:quoted}; expected {project} or {document}</source>
        <translation>format が{found:quoted}です。{project} または {document} でなければなりません</translation>
    </message>
    <message>
        <source>frame of “{words}” copied: go to another trigger and press Ctrl+Shift+V</source>
        <translation>「{words}」の枠をコピーしました。別のトリガーへ移動して Ctrl+Shift+V を押してください</translation>
    </message>
    <message>
        <source>free: {keys}</source>
        <translation>空き: {keys}</translation>
    </message>
    <message>
        <source>from here: go to the end of the stretch, then press the key of its kind</source>
        <translation>ここから：範囲の終わりへ移動し、種類のキーを押してください</translation>
    </message>
    <message>
        <source>from the top of the page</source>
        <translation>ページの先頭から</translation>
    </message>
    <message>
        <source>from {n} pages on</source>
        <translation>{n} ページから</translation>
    </message>
    <message>
        <source>from “{words}”: go to where it leads with Tab and Enter, or click it</source>
        <translation>「{words}」から：Tab と Enter、またはクリックで相手を選んでください</translation>
    </message>
    <message>
        <source>full text</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>function words</source>
        <translation>機能語</translation>
    </message>
    <message>
        <source>further</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>go to a mention or event to move its edges</source>
        <translation>端を動かすには、先にメンションかイベントへ移動してください</translation>
    </message>
    <message>
        <source>go to the word that fills the role first, or select it</source>
        <translation>先にロールに入る語へ移動するか選択してください</translation>
    </message>
    <message>
        <source>go to the words to add and press + or Enter; Esc leaves the span unchanged</source>
        <translation>追加する語へ移動して + か Enter。Esc でスパンはそのまま</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>なくなる</translation>
    </message>
    <message>
        <source>goes with the rest</source>
        <translation>「残り」に含める</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>ゴールド</translation>
    </message>
    <message>
        <source>gold (rows) and people</source>
        <translation>ゴールド（行）と人</translation>
    </message>
    <message>
        <source>gold is finished: see what became of your work</source>
        <translation>ゴールドが完了しました。自分の作業の結果を見られます</translation>
    </message>
    <message>
        <source>gold is nobody: name the people who are to do it, or use --task adjudicate</source>
        <translation>gold は人ではありません。担当者の名前を指定するか、--task adjudicate を使ってください</translation>
    </message>
    <message>
        <source>gold is where reviews are kept: take a name of your own</source>
        <translation>gold はレビュー結果の保存先です。自分の名前を入力してください</translation>
    </message>
    <message>
        <source>gold keeps it</source>
        <translation>ゴールドに残す</translation>
    </message>
    <message>
        <source>gold loses it</source>
        <translation>ゴールドから除く</translation>
    </message>
    <message>
        <source>gold of this page is finished: set it back to in progress first</source>
        <translation>このページのゴールドは完了済みです。先に作業中に戻してください</translation>
    </message>
    <message>
        <source>gold of this page is not finished, and no other page came back</source>
        <translation>このページのゴールドは未完了で、ほかに戻ってきたページもありません</translation>
    </message>
    <message>
        <source>gold of {document} is not finished, or {author} has not handed it in</source>
        <translation>{document} のゴールドが未完了か、{author} が提出していません</translation>
    </message>
    <message>
        <source>gold says what you said</source>
        <translation>ゴールドと一致しています</translation>
    </message>
    <message>
        <source>gold that is not handed in, or has open questions, too</source>
        <translation>提出されていないゴールドや未決の質問があるゴールドも含める</translation>
    </message>
    <message>
        <source>gold was annotated by hand here</source>
        <translation>ここのゴールドは手動で注釈されました</translation>
    </message>
    <message>
        <source>grapheme clusters</source>
        <translation>書記素クラスター</translation>
    </message>
    <message>
        <source>guideline note {id} cannot be read ({reason})</source>
        <translation>ガイドライン用メモ {id} を読めません（{reason}）</translation>
    </message>
    <message>
        <source>guideline note {id} has an example on a page that is missing</source>
        <translation>ガイドライン用メモ {id} の例のページがありません</translation>
    </message>
    <message>
        <source>hand-in {number} cannot be read ({reason})</source>
        <translation>提出 {number} を読めません（{reason}）</translation>
    </message>
    <message>
        <source>hand-in {number} is of revision {revision}, still to come</source>
        <translation>提出 {number} は、まだないリビジョン {revision} のものです</translation>
    </message>
    <message>
        <source>hand-in {number} of {author} on {document} cannot be read ({reason}): run “annotator check”</source>
        <translation>{document} に対する {author} の提出 {number} を読めません（{reason}）。「annotator check」を実行してください</translation>
    </message>
    <message>
        <source>hand-in {number} of {author}: {reason:said}</source>
        <translation>{author} の提出 {number}：{reason:said}</translation>
    </message>
    <message>
        <source>hand-ins have changed: what they agree on now is taken on demand</source>
        <translation>提出が変わりました。いま一致している点は、指示すれば採用されます</translation>
    </message>
    <message>
        <source>hand-ins, remarks and assignments are not in an archive as of a moment: annotator copy --at keeps them</source>
        <translation>時点を指定したアーカイブには提出、コメント、割り当ては含まれません: annotator copy --at なら保持されます</translation>
    </message>
    <message>
        <source>hard to read {page}</source>
        <translation>{page}読みにくい</translation>
    </message>
    <message>
        <source>hard to tell from {name} {page}, {sight}</source>
        <translation>{page}{name} と見分けにくい（{sight}）</translation>
    </message>
    <message>
        <source>has still to be said</source>
        <translation>まだ決めない</translation>
    </message>
    <message>
        <source>here: {edits}</source>
        <translation>こちら: {edits}</translation>
    </message>
    <message>
        <source>here: {mine}; in the file: {theirs}</source>
        <translation>こちら: {mine}、ファイル: {theirs}</translation>
    </message>
    <message numerus="yes">
        <source>history of this page: {n} edits</source>
        <translation><numerusform>このページの履歴：{n} 件の編集</numerusform></translation>
    </message>
    <message>
        <source>how much room there is in {folder} is not known: {reason}</source>
        <translation>{folder} の空き容量がわかりません: {reason}</translation>
    </message>
    <message>
        <source>human</source>
        <translation>人</translation>
    </message>
    <message>
        <source>in Entities: select the word, then extend by words</source>
        <translation>エンティティ：単語を選択し、語ごとに広げる</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>作業中</translation>
    </message>
    <message>
        <source>in the file: {edits}</source>
        <translation>ファイル: {edits}</translation>
    </message>
    <message>
        <source>in the same place as another mention</source>
        <translation>別のメンションと同じ位置にある</translation>
    </message>
    <message>
        <source>is left out</source>
        <translation>除く</translation>
    </message>
    <message>
        <source>it belongs to no region that was read</source>
        <translation>読み込まれた領域に属していません</translation>
    </message>
    <message>
        <source>it belongs to {target}, which does not exist</source>
        <translation>対象の {target} は存在しません</translation>
    </message>
    <message>
        <source>it builds on an edit that no longer fits</source>
        <translation>これは、もう合わなくなった編集を前提にしています</translation>
    </message>
    <message>
        <source>it cannot be decoded: {fault:said}</source>
        <translation>デコードできません: {fault:said}</translation>
    </message>
    <message>
        <source>it cannot be read: {fault:said}</source>
        <translation>読めません: {fault:said}</translation>
    </message>
    <message>
        <source>it cannot be unpacked: {fault:said}</source>
        <translation>展開できません: {fault:said}</translation>
    </message>
    <message>
        <source>it cannot be unpacked: {reason:said}</source>
        <translation>展開できません：{reason:said}</translation>
    </message>
    <message>
        <source>it contains no records</source>
        <translation>レコードがありません</translation>
    </message>
    <message>
        <source>it contains no tokens</source>
        <translation>トークンがありません</translation>
    </message>
    <message>
        <source>it ended with code {code}</source>
        <translation>コード {code} で終了しました</translation>
    </message>
    <message>
        <source>it goes by {attribute}</source>
        <translation>{attribute} で決める</translation>
    </message>
    <message>
        <source>it goes from one window to another</source>
        <translation>ウィンドウをまたいでいます</translation>
    </message>
    <message>
        <source>it has a password</source>
        <translation>パスワードが付いています</translation>
    </message>
    <message>
        <source>it has a password: unpack it with that, and import the folder</source>
        <translation>パスワードが付いています。パスワードを使って展開し、フォルダーをインポートしてください</translation>
    </message>
    <message>
        <source>it has no label</source>
        <translation>ラベルがありません</translation>
    </message>
    <message>
        <source>it has no place (charseq)</source>
        <translation>位置（charseq）がありません</translation>
    </message>
    <message>
        <source>it has no text</source>
        <translation>テキストがありません</translation>
    </message>
    <message>
        <source>it has no text (no Sofa with a sofaString)</source>
        <translation>テキストがありません（sofaString を持つ Sofa がありません）</translation>
    </message>
    <message numerus="yes">
        <source>it has the tag {tag}, but the file of names beside it names only {n}</source>
        <translation><numerusform>タグ {tag} がありますが、隣の名前ファイルには {n} 個しかありません</numerusform></translation>
    </message>
    <message>
        <source>it has {tokens} tokens, but {tags} tags</source>
        <translation>トークンは {tokens} 個ですが、タグは {tags} 個です</translation>
    </message>
    <message>
        <source>it holds more than {most} files: unpack it yourself, and import the folder</source>
        <translation>{most} を超えるファイルが入っています。自分で展開し、フォルダーをインポートしてください</translation>
    </message>
    <message>
        <source>it is about the whole page, not about an article</source>
        <translation>記事ではなくページ全体に関するもの</translation>
    </message>
    <message>
        <source>it is anchored to tokens that are not there</source>
        <translation>存在しないトークンに結び付けられています</translation>
    </message>
    <message>
        <source>it is no file of ACE: it has no document</source>
        <translation>ACE のファイルではありません（document がありません）</translation>
    </message>
    <message>
        <source>it is no file of ECB+: no Document with tokens</source>
        <translation>ECB+ のファイルではありません（トークンを持つ Document がありません）</translation>
    </message>
    <message>
        <source>it is not an HTML page</source>
        <translation>HTML ページではありません</translation>
    </message>
    <message>
        <source>it is not there, or cannot be unpacked</source>
        <translation>存在しないか、展開できません</translation>
    </message>
    <message>
        <source>it is not well-formed XML: {fault:said}</source>
        <translation>正しい XML ではありません：{fault:said}</translation>
    </message>
    <message>
        <source>it is not {encoding} (byte {byte}): say which encoding it is in</source>
        <translation>{encoding} ではありません（{byte} バイト目）。エンコーディングを指定してください</translation>
    </message>
    <message>
        <source>it links two articles</source>
        <translation>2つの記事をつないでいる</translation>
    </message>
    <message>
        <source>it overlaps segment {id}</source>
        <translation>セグメント {id} と重なっています</translation>
    </message>
    <message>
        <source>it refers to an entity or event cluster that does not exist in the project</source>
        <translation>プロジェクトに存在しないエンティティまたはイベントクラスターを指しています</translation>
    </message>
    <message>
        <source>it stands elsewhere now</source>
        <translation>別の場所に移っています</translation>
    </message>
    <message>
        <source>it tells about the files beside it and is no page; to read it as one, import the file itself</source>
        <translation>隣のファイルについての説明で、ページではありません。ページとして読むには、そのファイル自体を取り込んでください</translation>
    </message>
    <message>
        <source>it unpacks to more than {most} MB: unpack it yourself, and import the folder</source>
        <translation>展開すると {most} MB を超えます。自分で展開し、フォルダーをインポートしてください</translation>
    </message>
    <message>
        <source>it unpacks to {needed} MB, and there are {free} MB for temporary files: make room, or set TMPDIR</source>
        <translation>展開すると {needed} MB ですが、一時ファイルの空きは {free} MB です。空きを作るか、TMPDIR を設定してください</translation>
    </message>
    <message>
        <source>it was ended by signal {signal}</source>
        <translation>シグナル {signal} で終了しました</translation>
    </message>
    <message>
        <source>item {id}</source>
        <translation>項目 {id}</translation>
    </message>
    <message>
        <source>item {number}</source>
        <translation>項目 {number}</translation>
    </message>
    <message>
        <source>items</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>its body is compressed as {coding}, which cannot be decoded</source>
        <translation>本体が {coding} で圧縮されていて、デコードできません</translation>
    </message>
    <message>
        <source>its bytes are in the project as {name:quoted}, read as {encoding} into another text: run annotator encoding on that page, or import this one with --encoding</source>
        <translation>同じバイト列が {name:quoted} としてプロジェクトにあり、{encoding} で別のテキストとして読まれています。そのページに annotator encoding を使うか、--encoding を付けてインポートしてください</translation>
    </message>
    <message>
        <source>its bytes are in the project as {name:quoted}, where another text was made of them</source>
        <translation>同じバイト列が {name:quoted} としてプロジェクトにあり、別のテキストになっています</translation>
    </message>
    <message>
        <source>its chunks are damaged or end too soon; what there is was read</source>
        <translation>チャンクが壊れているか途中で終わっています。あるところまで読みました</translation>
    </message>
    <message>
        <source>its compressed body ends too soon; what there is was read</source>
        <translation>圧縮された本体が途中で終わっています。あるところまで読みました</translation>
    </message>
    <message>
        <source>its compressed body is damaged ({fault:said})</source>
        <translation>圧縮された本体が壊れています ({fault:said})</translation>
    </message>
    <message>
        <source>its document type declares entities, which could load other files: take the declaration out</source>
        <translation>文書型に、ほかのファイルを読み込めるエンティティの宣言があります。宣言を取り除いてください</translation>
    </message>
    <message>
        <source>its event is lost</source>
        <translation>そのイベントが失われます</translation>
    </message>
    <message>
        <source>its first line is not #FORMAT=WebAnno TSV 3.…</source>
        <translation>1行目が #FORMAT=WebAnno TSV 3.… ではありません</translation>
    </message>
    <message>
        <source>its first line must name its columns: # global.columns = ID FORM NER MISC</source>
        <translation>1行目に列名が必要です：# global.columns = ID FORM NER MISC</translation>
    </message>
    <message>
        <source>its first or last word is gone</source>
        <translation>最初か最後の語がなくなっています</translation>
    </message>
    <message>
        <source>its format is “{found}”, not “{expected}”</source>
        <translation>形式は「{expected}」ではなく「{found}」です</translation>
    </message>
    <message>
        <source>its id belongs to a page with another text</source>
        <translation>同じ ID を持つページの本文が異なります</translation>
    </message>
    <message>
        <source>its letter</source>
        <translation>その文字</translation>
    </message>
    <message>
        <source>its mention is lost</source>
        <translation>そのメンションが失われます</translation>
    </message>
    <message>
        <source>its name is that of {other} but for letters' case or accents: rename one</source>
        <translation>{other} と大文字小文字またはアクセントしか違わない名前です。どちらかの名前を変えてください</translation>
    </message>
    <message>
        <source>its node map ends at {end}, but its text has {length} characters</source>
        <translation>ノードマップは {end} で終わりますが、テキストは {length} 文字です</translation>
    </message>
    <message>
        <source>its own words changed</source>
        <translation>語句そのものが変わっています</translation>
    </message>
    <message>
        <source>its records are annotated ({title}, field {field:quoted}), and this cannot be read: convert it to one of {known}, or import the text alone with --format scraped --text-field</source>
        <translation>レコードに注釈が付いていますが（{title}、フィールド {field:quoted}）、読み込めません。{known} のいずれかに変換するか、--format scraped --text-field でテキストだけを取り込んでください</translation>
    </message>
    <message>
        <source>its rows are annotated in brackets (CoNLL-2012), and this cannot be read: convert it to one of {known}</source>
        <translation>行のアノテーションが括弧形式（CoNLL-2012）で、読めません。{known} のどれかに変換してください</translation>
    </message>
    <message>
        <source>its source bytes were not kept</source>
        <translation>元のバイト列が保存されていません</translation>
    </message>
    <message>
        <source>its tags are numbers: put their names in {file} beside it, one a line, the first for 0</source>
        <translation>タグが番号です。名前を隣の {file} に1行に1つ、0 のものから順に書いてください</translation>
    </message>
    <message>
        <source>its text is gone</source>
        <translation>本文からなくなっています</translation>
    </message>
    <message>
        <source>its text is in the project already, as {first:quoted}; these bytes were not stored</source>
        <translation>同じテキストが {first:quoted} としてすでにプロジェクトにあります。このバイト列は保存されませんでした</translation>
    </message>
    <message>
        <source>its text no longer stands in one place</source>
        <translation>本文が離れ離れになっています</translation>
    </message>
    <message>
        <source>its text was made by another version of the parser; import the page again</source>
        <translation>テキストが別のバージョンのパーサーで作られています。ページをインポートし直してください</translation>
    </message>
    <message>
        <source>its text {file} is not beside it: put it there</source>
        <translation>テキスト {file} が隣にありません。隣に置いてください</translation>
    </message>
    <message>
        <source>its tokens do not stand in its text in order</source>
        <translation>トークンがテキストの中に順番どおり現れません</translation>
    </message>
    <message>
        <source>its trigger: {reason:said}</source>
        <translation>トリガー：{reason:said}</translation>
    </message>
    <message>
        <source>join segments</source>
        <translation>セグメントを結合</translation>
    </message>
    <message>
        <source>journal entries name another page or author than their set</source>
        <translation>履歴の項目のページまたは作成者がセットと異なります</translation>
    </message>
    <message>
        <source>journal entries stand otherwise than the journal says: {entries}</source>
        <translation>履歴の項目の状態が履歴の流れと異なります：{entries}</translation>
    </message>
    <message>
        <source>journal entries were altered: {entries}</source>
        <translation>履歴の項目が書き換えられています：{entries}</translation>
    </message>
    <message>
        <source>journal entry {entry} cannot be read ({reason}): run “annotator check”</source>
        <translation>履歴の項目 {entry} を読めません（{reason}）。「annotator check」を実行してください</translation>
    </message>
    <message>
        <source>journal entry {entry}: whether it stands was found again</source>
        <translation>履歴の項目 {entry}: 有効かどうかを復元しました</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>keep both versions for review</source>
        <translation>両方の版をレビュー用に残す</translation>
    </message>
    <message>
        <source>kept as {name}</source>
        <translation>{name} として保存</translation>
    </message>
    <message>
        <source>key {key}</source>
        <translation>キー {key}</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>label {kind:kind}</source>
        <translation>{kind:kind}としてラベル付け</translation>
    </message>
    <message>
        <source>label {kind:kind} of article {article}</source>
        <translation>記事 {article} の{kind:kind}としてラベル付け</translation>
    </message>
    <message>
        <source>label {label}, called {name} as others are: read back, it cannot be told apart</source>
        <translation>ラベル {label}（ほかと同じ {name} という名前）：読み戻すと区別できません</translation>
    </message>
    <message numerus="yes">
        <source>label {n} segments</source>
        <translation><numerusform>{n} 個のセグメントにラベル付け</numerusform></translation>
    </message>
    <message>
        <source>labels</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>larger than {most} MB</source>
        <translation>{most} MB を超えています</translation>
    </message>
    <message>
        <source>larger than {most} MB when unpacked</source>
        <translation>展開すると {most} MB を超えます</translation>
    </message>
    <message>
        <source>larger than {most} MB, the limit for a page</source>
        <translation>1ページの上限 {most} MB を超えています</translation>
    </message>
    <message>
        <source>late since {date}</source>
        <translation>{date} から遅れています</translation>
    </message>
    <message>
        <source>later</source>
        <translation>後で</translation>
    </message>
    <message>
        <source>leads the project</source>
        <translation>プロジェクト責任者</translation>
    </message>
    <message numerus="yes">
        <source>learned from only {n} pages; with fewer than {enough} the scores mean little</source>
        <translation><numerusform>{n} ページだけから学習しました。{enough} ページ未満ではスコアはあまり当てになりません</numerusform></translation>
    </message>
    <message>
        <source>learning from finished pages…</source>
        <translation>完了したページから学習中…</translation>
    </message>
    <message>
        <source>least certain first</source>
        <translation>不確かな順</translation>
    </message>
    <message>
        <source>leave open: {surface:quoted}</source>
        <translation>保留：{surface:quoted}</translation>
    </message>
    <message>
        <source>leave unchanged</source>
        <translation>元のままにする</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>left out, as the scheme has no such entity types: {labels}</source>
        <translation>スキームにないエンティティ型のため除外：{labels}</translation>
    </message>
    <message>
        <source>less</source>
        <translation>減らす</translation>
    </message>
    <message>
        <source>like gold</source>
        <translation>ゴールドと同じ</translation>
    </message>
    <message>
        <source>like most others</source>
        <translation>ほかの多数と同じ</translation>
    </message>
    <message>
        <source>line {line}, column {column}</source>
        <translation>{line} 行 {column} 桁</translation>
    </message>
    <message>
        <source>line {line}: {found} columns instead of {wanted}; {token:quoted} is read as O</source>
        <translation>{line} 行目：列が {wanted} ではなく {found} です。{token:quoted} は O として読み込みます</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>{number} 行目</translation>
    </message>
    <message>
        <source>link {entity} to {kb}</source>
        <translation>{entity} を {kb} にリンク</translation>
    </message>
    <message>
        <source>links or dates with short lines between them, no article text</source>
        <translation>リンクや日付と短い行が並び、記事の本文がない</translation>
    </message>
    <message>
        <source>links to entities</source>
        <translation>エンティティへのリンク</translation>
    </message>
    <message>
        <source>links to the knowledge base</source>
        <translation>知識ベースへのリンク</translation>
    </message>
    <message>
        <source>little of the text around it is left</source>
        <translation>前後の本文がほとんど残っていません</translation>
    </message>
    <message>
        <source>lock another</source>
        <translation>別のを固定</translation>
    </message>
    <message>
        <source>lock this label</source>
        <translation>このラベルを固定</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>固定中</translation>
    </message>
    <message>
        <source>look at what was agreed: {surface:quoted}</source>
        <translation>一致したものを確認：{surface:quoted}</translation>
    </message>
    <message numerus="yes">
        <source>look at {n} that were agreed</source>
        <translation><numerusform>一致した {n} 件を確認</numerusform></translation>
    </message>
    <message>
        <source>looked at</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>手動で作成</translation>
    </message>
    <message>
        <source>make it again in the window; the rest of the project is not touched</source>
        <translation>ウィンドウで作り直してください。ほかの部分には影響しません</translation>
    </message>
    <message>
        <source>make the whole article number 1 … 9</source>
        <translation>記事全体の番号を 1〜9 にする</translation>
    </message>
    <message>
        <source>mark as {state:state}</source>
        <translation>「{state:state}」にする</translation>
    </message>
    <message>
        <source>may hold more than one article: see from “{words}” on ({chance} %)</source>
        <translation>記事が一つではない可能性があります: 「{words}」以降を確認してください ({chance} %)</translation>
    </message>
    <message>
        <source>mean F1</source>
        <translation>F1 の平均</translation>
    </message>
    <message>
        <source>mean of the pairs of people: {figure}</source>
        <translation>人のペアの平均：{figure}</translation>
    </message>
    <message numerus="yes">
        <source>mean of {n} measures</source>
        <translation><numerusform>{n} 個の尺度の平均</numerusform></translation>
    </message>
    <message>
        <source>measure</source>
        <translation>尺度</translation>
    </message>
    <message>
        <source>median time a page</source>
        <translation>1 ページの中央値</translation>
    </message>
    <message>
        <source>mention</source>
        <translation>メンション</translation>
    </message>
    <message>
        <source>mention {id}</source>
        <translation>メンション {id}</translation>
    </message>
    <message>
        <source>mention {item}: there is no entity “{id}”</source>
        <translation>メンション {item}：エンティティ「{id}」はありません</translation>
    </message>
    <message>
        <source>mentions</source>
        <translation>メンション</translation>
    </message>
    <message>
        <source>mentions and triggers that begin or end inside a token of spaCy ({language}): it is cut there</source>
        <translation>spaCy（{language}）のトークンの途中に端がある言及・トリガー（そこで分割）</translation>
    </message>
    <message>
        <source>mentions and triggers that begin or end inside a word of GLiNER2, which does not find them</source>
        <translation>GLiNER2 の語の途中で始まるか終わり、GLiNER2 が見つけられないメンションとトリガー</translation>
    </message>
    <message>
        <source>mentions grown to whole tokens</source>
        <translation>トークン全体に広げたメンション</translation>
    </message>
    <message>
        <source>mentions: overlap and same type</source>
        <translation>メンション：重なりがあり型が同じ</translation>
    </message>
    <message>
        <source>mentions: same span</source>
        <translation>メンション：スパンが同じ</translation>
    </message>
    <message>
        <source>mentions: same span and type</source>
        <translation>メンション：スパンと型が同じ</translation>
    </message>
    <message>
        <source>mentions: same span, half for an overlap</source>
        <translation>メンション：スパンが同じ（重なりは半分）</translation>
    </message>
    <message>
        <source>merge article {article} into {into}</source>
        <translation>記事 {article} を記事 {into} に統合</translation>
    </message>
    <message>
        <source>merge {cluster} into {into}</source>
        <translation>{cluster} を {into} に統合</translation>
    </message>
    <message>
        <source>merge {entity} into {into}</source>
        <translation>{entity} を {into} に統合</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>欠落</translation>
    </message>
    <message>
        <source>model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>more</source>
        <translation>増やす</translation>
    </message>
    <message>
        <source>more than 4 GB of tokens, which no spaCy file can hold: export with a split, or an author's pages alone</source>
        <translation>トークンが4 GBを超え、spaCyのファイルには収まりません。分割を指定するか、1人の作成者のページだけを書き出してください</translation>
    </message>
    <message>
        <source>most keys saved first</source>
        <translation>節約の多い順</translation>
    </message>
    <message>
        <source>mostly</source>
        <translation>おもな組み合わせ</translation>
    </message>
    <message>
        <source>move the beginning of the selection; with Ctrl by word</source>
        <translation>選択範囲の始まりを動かす。Ctrl で1語ずつ</translation>
    </message>
    <message>
        <source>moving edges: Enter keeps them, Esc restores them</source>
        <translation>端を移動中：Enter で確定、Esc で元に戻す</translation>
    </message>
    <message>
        <source>moving the end of {kind:kind}</source>
        <translation>{kind:kind} の終わりを移動中</translation>
    </message>
    <message>
        <source>moving the end of {type:type}</source>
        <translation>{type:type} の終わりを移動中</translation>
    </message>
    <message>
        <source>moving the start of {kind:kind}</source>
        <translation>{kind:kind} の始まりを移動中</translation>
    </message>
    <message>
        <source>moving the start of {type:type}</source>
        <translation>{type:type} の始まりを移動中</translation>
    </message>
    <message>
        <source>my figures</source>
        <translation>自分の数値</translation>
    </message>
    <message>
        <source>my pages</source>
        <translation>自分のページ</translation>
    </message>
    <message>
        <source>n = {n}</source>
        <translation>n = {n}</translation>
    </message>
    <message numerus="yes">
        <source>n = {n} pages: read nothing into it</source>
        <translation><numerusform>n = {n} ページ：参考程度にとどめてください</numerusform></translation>
    </message>
    <message>
        <source>names, separated by commas</source>
        <translation>名前をコンマで区切って入力</translation>
    </message>
    <message>
        <source>name…</source>
        <translation>名前…</translation>
    </message>
    <message>
        <source>near-duplicates</source>
        <translation>ほぼ同じページ</translation>
    </message>
    <message>
        <source>near-duplicates may be in different parts of the split: {reason}</source>
        <translation>ほぼ同じ文書が別々の区分に入るかもしれません: {reason}</translation>
    </message>
    <message>
        <source>nearly all of it is unlabelled: κ says little here, look at the kinds below</source>
        <translation>ほぼすべてが未ラベルです。κ はあまり参考になりません。下の種類別の値を見てください</translation>
    </message>
    <message>
        <source>nearly all of it is {label:kind}: κ says little here, look at the kinds below</source>
        <translation>ほぼすべてが {label:kind} です。κ はあまり参考になりません。下の種類別の値を見てください</translation>
    </message>
    <message>
        <source>nearly all of it is {label:word}: κ says little here, look at the kinds below</source>
        <translation>ほぼすべてが {label:word} です。κ はあまり参考になりません。下の種類別の値を見てください</translation>
    </message>
    <message>
        <source>nearly all of it is {label}: κ says little here, look at the labels below</source>
        <translation>ほぼすべてが {label} です。κ はあまり参考になりません。下のラベル別の値を見てください</translation>
    </message>
    <message>
        <source>neither side has any</source>
        <translation>どちらの側にもありません</translation>
    </message>
    <message>
        <source>nested in a longer mention</source>
        <translation>より長いメンションの中にある</translation>
    </message>
    <message>
        <source>nested more than {most} levels deep</source>
        <translation>入れ子が {most} 段を超えています</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>new article</source>
        <translation>新しい記事</translation>
    </message>
    <message>
        <source>new text stands inside: it stays unlabelled</source>
        <translation>間に新しい本文があります（ラベルなしのまま）</translation>
    </message>
    <message>
        <source>newer</source>
        <translation>新しい版</translation>
    </message>
    <message>
        <source>newer form</source>
        <translation>新しい版</translation>
    </message>
    <message>
        <source>newer version from {file}: {added} added, {changed} changed, {removed} removed</source>
        <translation>{file} の新しい版：追加 {added}、変更 {changed}、削除 {removed}</translation>
    </message>
    <message>
        <source>next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>next difference</source>
        <translation>次の相違</translation>
    </message>
    <message>
        <source>next labels: article {number}</source>
        <translation>次のラベル：記事 {number}</translation>
    </message>
    <message>
        <source>next name</source>
        <translation>次の名前</translation>
    </message>
    <message>
        <source>next or previous mention or event; in Segments, next segment</source>
        <translation>次／前のメンションやイベント。セグメントでは次のセグメント</translation>
    </message>
    <message>
        <source>next value of its 1st … 9th attribute</source>
        <translation>1〜9 番目の属性を次の値に</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message numerus="yes">
        <source>no annotations could be read: {n} files are refused, one of them {path}: {reason}</source>
        <translation><numerusform>アノテーションを読めませんでした。{n} 個のファイルが拒否されました。その1つ: {path}: {reason}</numerusform></translation>
    </message>
    <message>
        <source>no answer within {seconds} s</source>
        <translation>{seconds} 秒以内に応答がありません</translation>
    </message>
    <message>
        <source>no article</source>
        <translation>記事なし</translation>
    </message>
    <message>
        <source>no article text, only a notice, a form or menus</source>
        <translation>記事の本文がなく、通知、フォーム、メニューだけ</translation>
    </message>
    <message>
        <source>no backup was made: {reason:said}</source>
        <translation>バックアップは作成されませんでした: {reason:said}</translation>
    </message>
    <message>
        <source>no bookmarks on this page</source>
        <translation>このページにブックマークはありません</translation>
    </message>
    <message>
        <source>no change of labels is there to take back</source>
        <translation>取り消せるラベルの変更はありません</translation>
    </message>
    <message>
        <source>no connection: {reason}</source>
        <translation>接続できません: {reason}</translation>
    </message>
    <message>
        <source>no document has a date that can be read: import them with a date such as 2024-05-31 in their metadata (published or date), or leave --split-by out</source>
        <translation>読み取れる日付を持つ文書がありません。メタデータ（published か date）に 2024-05-31 のような日付を入れて読み込むか、--split-by を外してください</translation>
    </message>
    <message>
        <source>no earlier names on this page</source>
        <translation>このページにこれより前の名前はありません</translation>
    </message>
    <message>
        <source>no endpoint is given: use --address and --model, or set {address} and {model}</source>
        <translation>エンドポイントの指定がありません。--address と --model を使うか、{address} と {model} を設定してください</translation>
    </message>
    <message>
        <source>no errors</source>
        <translation>誤りなし</translation>
    </message>
    <message>
        <source>no file can be called so</source>
        <translation>ファイルに使えない名前です</translation>
    </message>
    <message>
        <source>no file in this folder can be imported</source>
        <translation>このフォルダーにインポートできるファイルはありません</translation>
    </message>
    <message>
        <source>no file in this zip file can be imported</source>
        <translation>この zip ファイルには、インポートできるファイルがありません</translation>
    </message>
    <message>
        <source>no further example</source>
        <translation>ほかの例はありません</translation>
    </message>
    <message>
        <source>no hits</source>
        <translation>一致なし</translation>
    </message>
    <message>
        <source>no interval: it is drawn from pages, and this is one</source>
        <translation>区間なし：区間はページの再抽出で求めますが、これは 1 ページです</translation>
    </message>
    <message>
        <source>no item</source>
        <translation>対象がありません</translation>
    </message>
    <message>
        <source>no key is free</source>
        <translation>空いているキーはありません</translation>
    </message>
    <message>
        <source>no known near-duplicates of this page</source>
        <translation>このページのほぼ同じページは見つかっていません</translation>
    </message>
    <message numerus="yes">
        <source>no label has {n} items or more</source>
        <translation><numerusform>{n} 項目以上あるラベルがありません</numerusform></translation>
    </message>
    <message>
        <source>no line of the file has a page</source>
        <translation>ファイルのどの行にもページがありません</translation>
    </message>
    <message>
        <source>no longer asked</source>
        <translation>もう質問されていない</translation>
    </message>
    <message>
        <source>no mention is linked to an entity by both</source>
        <translation>両者がともにエンティティに結び付けたメンションがありません</translation>
    </message>
    <message>
        <source>no model has said anything on this page: ask for suggestions first</source>
        <translation>このページにはモデルの回答がありません：先に提案を実行してください</translation>
    </message>
    <message>
        <source>no model server is set up: turn it on in the settings (Ctrl+,)</source>
        <translation>モデルサーバーが設定されていません。設定 (Ctrl+,) で有効にしてください</translation>
    </message>
    <message>
        <source>no more names on this page</source>
        <translation>このページにこれより後の名前はありません</translation>
    </message>
    <message>
        <source>no more words</source>
        <translation>これ以上単語がありません</translation>
    </message>
    <message numerus="yes">
        <source>no page in the first {n} lines; the rest was not read</source>
        <translation><numerusform>最初の {n} 行にページがなく、残りは読みませんでした</numerusform></translation>
    </message>
    <message>
        <source>no page is given that could carry this change</source>
        <translation>この変更を記録するページが指定されていません</translation>
    </message>
    <message>
        <source>no page matches</source>
        <translation>該当するページはありません</translation>
    </message>
    <message>
        <source>no page waits for you</source>
        <translation>割り当て待ちのページはありません</translation>
    </message>
    <message>
        <source>no page was handed in by both</source>
        <translation>両者が提出したページはありません</translation>
    </message>
    <message>
        <source>no pages yet</source>
        <translation>まだページがありません</translation>
    </message>
    <message>
        <source>no pass mark</source>
        <translation>合格点なし</translation>
    </message>
    <message>
        <source>no program is known that reads {format} back; --prove works for {known}</source>
        <translation>{format} を読み戻すプログラムがありません。--prove は {known} で使えます</translation>
    </message>
    <message>
        <source>no program that reads it can be installed beside this one; our own checker, written from the description of the format, read {records} records and found what was exported: {found}</source>
        <translation>この形式を読むプログラムはこのプログラムと並べてインストールできません。形式の説明に基づいて書かれた独自の検査が{records}件のレコードを読み、エクスポートされたものと同じものを見つけました: {found}</translation>
    </message>
    <message>
        <source>no program that reads it can be installed beside this one; our own checker, written from the description of the format, read {records} records and found {found}, but {exported} were exported</source>
        <translation>この形式を読むプログラムはこのプログラムと並べてインストールできません。形式の説明に基づいて書かれた独自の検査が{records}件のレコードを読み、{found}を見つけましたが、エクスポートされたのは{exported}です</translation>
    </message>
    <message>
        <source>no question in hand</source>
        <translation>質問が選ばれていません</translation>
    </message>
    <message>
        <source>no question is alike any more</source>
        <translation>同じ質問はもうありません</translation>
    </message>
    <message>
        <source>no record starts where one should; reading went on at the next one</source>
        <translation>レコードの始まりがあるべき位置にないため、次のレコードから読み続けました</translation>
    </message>
    <message>
        <source>no relation between {source} and {target}</source>
        <translation>{source} と {target} の間に関係なし</translation>
    </message>
    <message>
        <source>no role</source>
        <translation>役割なし</translation>
    </message>
    <message>
        <source>no room for a copy in {folder}: it needs {needed}, and {free} are free; make room, or keep backups in another folder</source>
        <translation>{folder} にコピーの空きがありません。{needed} 必要ですが、空きは {free} です。空きを作るか、バックアップを別のフォルダーに置いてください</translation>
    </message>
    <message>
        <source>no snippet was taken from it: at most 6 for each side, each unique on the page</source>
        <translation>ここからは抜粋を取りませんでした。片側に最大6個、ページに1度だけ現れるものに限ります</translation>
    </message>
    <message>
        <source>no suggestions from here on</source>
        <translation>ここから先に提案はありません</translation>
    </message>
    <message>
        <source>no tab after the id</source>
        <translation>ID の後にタブがありません</translation>
    </message>
    <message>
        <source>no text after this</source>
        <translation>この後にテキストはありません</translation>
    </message>
    <message>
        <source>no two authors labelled the same text</source>
        <translation>同じテキストにラベルを付けた注釈者が2人以上いません</translation>
    </message>
    <message>
        <source>no two items of one type are the same on both sides</source>
        <translation>同じ型で対応する項目が両者にありません</translation>
    </message>
    <message>
        <source>no unlabelled text here: press j to go to the next</source>
        <translation>ここに未ラベルのテキストはありません。j で次へ</translation>
    </message>
    <message>
        <source>no untagged occurrences left</source>
        <translation>注釈のない箇所はもうありません</translation>
    </message>
    <message>
        <source>no version is the first choice here: press its number</source>
        <translation>ここには第一候補がありません：番号を押してください</translation>
    </message>
    <message>
        <source>nobody can work as {author:quoted}: take a name</source>
        <translation>{author:quoted} として作業することはできません。別の名前を使ってください</translation>
    </message>
    <message>
        <source>nobody has handed in this page yet</source>
        <translation>このページはまだ誰も提出していません</translation>
    </message>
    <message>
        <source>nobody says this any more</source>
        <translation>もう誰も付けていない</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>none of its columns {columns} holds tags of names: call the one that does NER in the first line</source>
        <translation>列 {columns} に固有表現のタグがありません。該当する列を1行目で NER と名付けてください</translation>
    </message>
    <message>
        <source>none yet: I make my own</source>
        <translation>まだない：自分で作る</translation>
    </message>
    <message>
        <source>not JSON: {fault:said} at column {column}</source>
        <translation>JSON ではありません: {fault:said} ({column} 桁目)</translation>
    </message>
    <message>
        <source>not UTF-8 at byte {byte}</source>
        <translation>{byte} バイト目が UTF-8 ではありません</translation>
    </message>
    <message>
        <source>not UTF-8 at byte {byte} of the line</source>
        <translation>行の {byte} バイト目が UTF-8 ではありません</translation>
    </message>
    <message>
        <source>not a JSON object</source>
        <translation>JSON オブジェクトではありません</translation>
    </message>
    <message>
        <source>not a JSON object: {fault:said} at character {position}</source>
        <translation>JSON オブジェクトではありません: {fault:said} ({position} 文字目)</translation>
    </message>
    <message>
        <source>not a PostgreSQL address: write postgresql://user@host:port/database</source>
        <translation>PostgreSQL のアドレスではありません。postgresql://user@host:port/database の形で書いてください</translation>
    </message>
    <message>
        <source>not a key file: {format} is missing</source>
        <translation>キー設定のファイルではありません。{format} の記載がありません</translation>
    </message>
    <message>
        <source>not a key file: {reason}</source>
        <translation>キー設定のファイルではありません：{reason}</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>通常のファイルではありません</translation>
    </message>
    <message>
        <source>not a zip file, or a damaged one ({reason:said})</source>
        <translation>zip ファイルではないか、壊れています（{reason:said}）</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>選ばれていません</translation>
    </message>
    <message>
        <source>not copied: the project is damaged: in {table}, row {key}, {column} is “{found}”, not a number; run “annotator salvage” and copy the new project it writes</source>
        <translation>コピーしていません。プロジェクトが破損しています: {table} の行 {key} の {column} が数値ではなく「{found}」です。「annotator salvage」を実行し、書き出された新しいプロジェクトをコピーしてください</translation>
    </message>
    <message>
        <source>not in gold</source>
        <translation>ゴールドになし</translation>
    </message>
    <message>
        <source>not in gold, by hand</source>
        <translation>ゴールドになし（手作業）</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>今はしない</translation>
    </message>
    <message>
        <source>not proposed, because on the finished pages it would have cost more keys than it saved: {labels}</source>
        <translation>作業済みのページでは節約できるキーより余分なキーの方が多くなるため、提案しません: {labels}</translation>
    </message>
    <message>
        <source>not right</source>
        <translation>誤りあり</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>not saved, {reason}; fix that and try again</source>
        <translation>保存されませんでした。{reason}。原因を取り除いてもう一度試してください</translation>
    </message>
    <message>
        <source>not saved: {edits} · {reason}</source>
        <translation>未保存：{edits} · {reason}</translation>
    </message>
    <message>
        <source>not stored, or not completely</source>
        <translation>保存されていないか、一部だけ保存されています</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>選択なし</translation>
    </message>
    <message>
        <source>not well-formed XML: {fault:said}</source>
        <translation>整形式の XML ではありません: {fault:said}</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>まだ</translation>
    </message>
    <message>
        <source>note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>note for the guidelines</source>
        <translation>ガイドラインへのメモ</translation>
    </message>
    <message>
        <source>note on the decision about {surface:quoted}</source>
        <translation>{surface:quoted} の決定へのメモ</translation>
    </message>
    <message>
        <source>noted for the guidelines: {labels}</source>
        <translation>ガイドライン用にメモしました：{labels}</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>nothing else to tag: no other “{words}” on this page · {key} again looks further</source>
        <translation>ほかに付けるものはありません。このページに「{words}」はもうありません · もう一度 {key} でさらに探します</translation>
    </message>
    <message>
        <source>nothing here</source>
        <translation>ここには何もない</translation>
    </message>
    <message>
        <source>nothing here yet</source>
        <translation>まだ何もありません</translation>
    </message>
    <message>
        <source>nothing is agreed that is not taken yet</source>
        <translation>一致していてまだ採用されていないものはありません</translation>
    </message>
    <message>
        <source>nothing is changed here: Esc goes back to annotating</source>
        <translation>ここでは変更できません。Esc で注釈に戻ります</translation>
    </message>
    <message>
        <source>nothing is different now</source>
        <translation>現在との相違はありません</translation>
    </message>
    <message>
        <source>nothing is joined on either side: look at B³ alone</source>
        <translation>どちらの側にもまとめられたものがありません。B³ だけを見てください</translation>
    </message>
    <message>
        <source>nothing is learned yet: no page with mentions or events is finished</source>
        <translation>まだ何も学習していません：メンションやイベントのある完了ページがありません</translation>
    </message>
    <message>
        <source>nothing is left that was not saved</source>
        <translation>保存されなかった編集はもうありません</translation>
    </message>
    <message>
        <source>nothing is missing on this page</source>
        <translation>このページに不足はありません</translation>
    </message>
    <message>
        <source>nothing is rejected on this page</source>
        <translation>このページで却下した提案はありません</translation>
    </message>
    <message>
        <source>nothing is selected</source>
        <translation>何も選択されていません</translation>
    </message>
    <message>
        <source>nothing is tagged here</source>
        <translation>ここには注釈がありません</translation>
    </message>
    <message>
        <source>nothing is {role} of {trigger}</source>
        <translation>{trigger} の {role} は何もない</translation>
    </message>
    <message>
        <source>nothing left to accept</source>
        <translation>採用できる提案はもうありません</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>新しいものはありません</translation>
    </message>
    <message>
        <source>nothing stands here: write something</source>
        <translation>空です。何か書いてください</translation>
    </message>
    <message>
        <source>nothing to split: one side would have only white space</source>
        <translation>片側が空白だけになるため分割できません</translation>
    </message>
    <message>
        <source>nothing was labelled by both</source>
        <translation>両者がともにラベルを付けた箇所がありません</translation>
    </message>
    <message>
        <source>nothing was looked at</source>
        <translation>確認されたものはありません</translation>
    </message>
    <message>
        <source>nothing was taken by rule on this page</source>
        <translation>このページで規則により採用されたものはありません</translation>
    </message>
    <message>
        <source>nothing would be left of the span: delete it instead</source>
        <translation>スパンが空になります。代わりに削除してください</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>now {value}</source>
        <translation>現在 {value}</translation>
    </message>
    <message>
        <source>now: {what}</source>
        <translation>現在：{what}</translation>
    </message>
    <message>
        <source>number of things left out</source>
        <translation>取り込めなかったものの数</translation>
    </message>
    <message>
        <source>of</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>of the pages, to</source>
        <translation>のページを</translation>
    </message>
    <message>
        <source>of {percent} % of the items only</source>
        <translation>項目の {percent} % のみが対象</translation>
    </message>
    <message>
        <source>on the dark page</source>
        <translation>暗いページで</translation>
    </message>
    <message>
        <source>on the light page</source>
        <translation>明るいページで</translation>
    </message>
    <message>
        <source>on this page</source>
        <translation>このページ</translation>
    </message>
    <message>
        <source>on ‘{page}’ {person} decided: {value}</source>
        <translation>「{page}」で {person} が決定：{value}</translation>
    </message>
    <message>
        <source>once</source>
        <translation>1 回</translation>
    </message>
    <message>
        <source>once a day, when the project is opened</source>
        <translation>1日1回、プロジェクトを開いたとき</translation>
    </message>
    <message>
        <source>one article on both sides: nothing to tell apart</source>
        <translation>どちらの側も記事は1つで、区別するものがありません</translation>
    </message>
    <message>
        <source>one batch changes a page twice: combine the two into one edit</source>
        <translation>1つの一括処理が同じページを2度変えています。1つの編集にまとめてください</translation>
    </message>
    <message>
        <source>one of its tokens is empty, or no text</source>
        <translation>空のトークンか、テキストでないトークンがあります</translation>
    </message>
    <message>
        <source>one of some values</source>
        <translation>いくつかの値の一つ</translation>
    </message>
    <message>
        <source>one page per HTML response of a crawl; any size, compressed or not</source>
        <translation>クロールの HTML 応答を1件1ページで取り込みます。サイズは問わず、圧縮も可</translation>
    </message>
    <message>
        <source>one page per file; the encoding is detected or set with --encoding</source>
        <translation>1ファイル1ページ。文字コードは判別するか --encoding で指定</translation>
    </message>
    <message>
        <source>one page per item, with its title, address, author and date</source>
        <translation>項目ごとに1ページ。タイトル、アドレス、著者、日付付き</translation>
    </message>
    <message>
        <source>one page per line; --html-field, --text-field and --url-field name the fields</source>
        <translation>1行1ページ。--html-field、--text-field、--url-field でキーを指定</translation>
    </message>
    <message>
        <source>one segment on both sides: no boundary to compare</source>
        <translation>どちらの側もセグメントは1つで、比較する境界がありません</translation>
    </message>
    <message>
        <source>only mentions and events can stand more than once: choose one version</source>
        <translation>複数を残せるのは言及とイベントだけです。候補を 1 つ選んでください</translation>
    </message>
    <message>
        <source>only one label occurs; 100 % the same</source>
        <translation>ラベルは1種類だけで、100 % 一致しています</translation>
    </message>
    <message>
        <source>only reads</source>
        <translation>閲覧のみ</translation>
    </message>
    <message>
        <source>only the first article is exported</source>
        <translation>最初の記事だけをエクスポートします</translation>
    </message>
    <message>
        <source>only white space</source>
        <translation>空白だけ</translation>
    </message>
    <message>
        <source>only white space changed</source>
        <translation>空白だけが変わっています</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未決</translation>
    </message>
    <message>
        <source>open again: {surface:quoted}</source>
        <translation>再び開く：{surface:quoted}</translation>
    </message>
    <message>
        <source>open the event or fill the role with what is under the caret</source>
        <translation>イベントを開く、またはカーソル位置のものをロールに入れる</translation>
    </message>
    <message>
        <source>open the group and delete its items one by one</source>
        <translation>グループを開き、中身を1つずつ削除してください</translation>
    </message>
    <message>
        <source>open the page and correct it</source>
        <translation>ページを開いて直してください</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>or type a path, then Enter</source>
        <translation>またはパスを入力して Enter</translation>
    </message>
    <message>
        <source>other edge</source>
        <translation>反対の端</translation>
    </message>
    <message>
        <source>other words</source>
        <translation>その他の語</translation>
    </message>
    <message>
        <source>others are at it</source>
        <translation>他の人が作業中</translation>
    </message>
    <message>
        <source>outside the text of the article</source>
        <translation>記事のテキストの外にある</translation>
    </message>
    <message>
        <source>packed in a way that is not read (method {method})</source>
        <translation>読み込めない方式で圧縮されています（方式 {method}）</translation>
    </message>
    <message>
        <source>page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>page flag</source>
        <translation>ページのフラグ</translation>
    </message>
    <message>
        <source>page flag {id}</source>
        <translation>ページのフラグ {id}</translation>
    </message>
    <message>
        <source>page flags</source>
        <translation>ページのフラグ</translation>
    </message>
    <message>
        <source>page {name}</source>
        <translation>ページ {name}</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>pages one with finished gold, unmarked (0: none)</source>
        <translation>ページごとに、ゴールド完了のページを目印なしで 1 つ（0：なし）</translation>
    </message>
    <message>
        <source>pages that read differently with the marks in them</source>
        <translation>印を入れると読み取り結果が変わるページ</translation>
    </message>
    <message>
        <source>pages whose HTML reads differently than on import, written as a minimal page</source>
        <translation>HTML の読み取り結果がインポート時と異なるページ、最小限のページとして書き出し</translation>
    </message>
    <message>
        <source>pages with finished gold first, for everybody</source>
        <translation>ページ（完了済みのゴールドあり）を最初に全員へ</translation>
    </message>
    <message>
        <source>pages without HTML, written as a minimal page of their lines</source>
        <translation>HTML のないページ、行だけの最小限のページとして書き出し</translation>
    </message>
    <message>
        <source>part of a name</source>
        <translation>名前の一部</translation>
    </message>
    <message>
        <source>pass mark</source>
        <translation>合格点</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人に</translation>
    </message>
    <message>
        <source>pick</source>
        <translation>選ぶ</translation>
    </message>
    <message>
        <source>pick: Tab ↵, click, key</source>
        <translation>選ぶ：Tab ↵、クリック、キー</translation>
    </message>
    <message>
        <source>places</source>
        <translation>箇所</translation>
    </message>
    <message>
        <source>position {position} is outside the text, which has {length} characters</source>
        <translation>位置 {position} はテキスト（{length} 文字）の外です</translation>
    </message>
    <message>
        <source>prefer the file</source>
        <translation>ファイルを優先</translation>
    </message>
    <message>
        <source>prefer this project</source>
        <translation>このプロジェクトを優先</translation>
    </message>
    <message>
        <source>press a key · / to search</source>
        <translation>キーを押す · / で検索</translation>
    </message>
    <message>
        <source>press the key of the label for each drag or double-click</source>
        <translation>ドラッグやダブルクリックで付けるラベルのキーを押してください</translation>
    </message>
    <message>
        <source>press the key …</source>
        <translation>キーを押す…</translation>
    </message>
    <message>
        <source>press {key}, then pick</source>
        <translation>{key} を押して選ぶ</translation>
    </message>
    <message>
        <source>punctuation</source>
        <translation>句読点・記号</translation>
    </message>
    <message>
        <source>put off</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>put the caret in a segment of the article that should become {number}</source>
        <translation>番号 {number} にする記事のセグメントにカーソルを置いてください</translation>
    </message>
    <message>
        <source>put the caret in a segment to move its edges</source>
        <translation>端を動かすにはカーソルをセグメントに置いてください</translation>
    </message>
    <message>
        <source>put the caret in a segment to remove it from its article</source>
        <translation>記事から外すには、そのセグメントにカーソルを置いてください</translation>
    </message>
    <message>
        <source>put the caret inside a segment to split it</source>
        <translation>分割するにはカーソルをセグメントの中に置いてください</translation>
    </message>
    <message>
        <source>put the caret on a mention or event to set what it refers to</source>
        <translation>指す対象を決めるには、メンションかイベントにカーソルを置いてください</translation>
    </message>
    <message>
        <source>put the caret on a word, or select some text, to tag it</source>
        <translation>注釈するには単語にカーソルを置くか、テキストを選択してください</translation>
    </message>
    <message>
        <source>put the caret on the mention or event where the relation starts</source>
        <translation>関係の起点になるメンションまたはイベントにカーソルを置いてください</translation>
    </message>
    <message>
        <source>put the caret on the word that states the event, or select it</source>
        <translation>イベントを表す語にカーソルを置くか、選択してください</translation>
    </message>
    <message>
        <source>put the label back into the scheme, or change the annotation</source>
        <translation>ラベルをスキームに戻すか、アノテーションを変更してください</translation>
    </message>
    <message>
        <source>put together</source>
        <translation>統合</translation>
    </message>
    <message>
        <source>question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>reading it takes more than {memory} GB of memory</source>
        <translation>読むのに {memory} GB を超えるメモリーが必要です</translation>
    </message>
    <message>
        <source>reading it takes more than {seconds} s (too many elements or attributes?)</source>
        <translation>読むのに {seconds} 秒以上かかります (要素や属性が多すぎる可能性があります)</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>reason: {reason}</source>
        <translation>理由：{reason}</translation>
    </message>
    <message>
        <source>record</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>record {number}</source>
        <translation>レコード {number}</translation>
    </message>
    <message>
        <source>record {number} (byte {byte})</source>
        <translation>レコード {number} ({byte} バイト目)</translation>
    </message>
    <message>
        <source>record {number} ({uri})</source>
        <translation>レコード {number} ({uri})</translation>
    </message>
    <message>
        <source>redoing did not restore what was undone</source>
        <translation>やり直しても元に戻した内容が復元されません</translation>
    </message>
    <message>
        <source>redone: {what}</source>
        <translation>やり直しました：{what}</translation>
    </message>
    <message>
        <source>refer to nothing</source>
        <translation>指す対象なしにする</translation>
    </message>
    <message>
        <source>refer to {entity}</source>
        <translation>{entity} を指す</translation>
    </message>
    <message>
        <source>refers to nothing</source>
        <translation>何も指さない</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>refused: {not_in_text} quotes that are not in the text, {other_labels} with labels that were not asked for, {malformed} of another form</source>
        <translation>拒否：本文にない引用 {not_in_text} 件、求めていないラベル {other_labels} 件、形式の異なるもの {malformed} 件</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>却下</translation>
    </message>
    <message numerus="yes">
        <source>reject from {suggester}: {n} mentions and events</source>
        <translation><numerusform>{suggester} の提案を却下：メンションとイベント {n} 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>reject from {suggester}: {n} segments</source>
        <translation><numerusform>{suggester} の提案を却下：{n} 個のセグメント</numerusform></translation>
    </message>
    <message>
        <source>reject from {suggester}: {surface:quoted} as {role:role} of {event:type}</source>
        <translation>{suggester} の提案を却下：{surface:quoted} を {event:type} の {role:role} に</translation>
    </message>
    <message>
        <source>reject from {suggester}: {type:type} {surface:quoted}</source>
        <translation>{suggester} の提案を却下：{type:type} {surface:quoted}</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>rejection</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>relate {relation:relation}</source>
        <translation>関係 {relation:relation} を付ける</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>関係</translation>
    </message>
    <message>
        <source>relation type</source>
        <translation>関係の型</translation>
    </message>
    <message>
        <source>relation {id}</source>
        <translation>関係 {id}</translation>
    </message>
    <message>
        <source>relation {id}: “{target}”, which it links, is not in the set</source>
        <translation>関係 {id}：つなぐ相手「{target}」がセットにありません</translation>
    </message>
    <message>
        <source>relation {relation}</source>
        <translation>関係 {relation}</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>関係</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>コメント</translation>
    </message>
    <message numerus="yes">
        <source>remark {at} of {n}</source>
        <translation><numerusform>コメント {at} / {n}</numerusform></translation>
    </message>
    <message>
        <source>remark {id} cannot be read ({reason})</source>
        <translation>コメント {id} を読めません（{reason}）</translation>
    </message>
    <message>
        <source>remark {id} ends at {end}, outside the text</source>
        <translation>コメント {id} はテキストの外の {end} で終わっています</translation>
    </message>
    <message>
        <source>remove bookmark</source>
        <translation>ブックマークを削除</translation>
    </message>
    <message>
        <source>remove fragment from {type:type} {surface:quoted}</source>
        <translation>{type:type} {surface:quoted} から断片を除く</translation>
    </message>
    <message>
        <source>remove from event cluster</source>
        <translation>イベントクラスターから外す</translation>
    </message>
    <message>
        <source>remove {cluster}</source>
        <translation>{cluster} を削除</translation>
    </message>
    <message>
        <source>remove {entity}</source>
        <translation>{entity} を削除</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>取り除かれた</translation>
    </message>
    <message>
        <source>rename {cluster} → {name}</source>
        <translation>{cluster} の名前を {name} に変更</translation>
    </message>
    <message>
        <source>rename {entity} → {name}</source>
        <translation>{entity} の名前を {name} に変更</translation>
    </message>
    <message>
        <source>renumber articles</source>
        <translation>記事の番号を振り直す</translation>
    </message>
    <message>
        <source>repair dangling references</source>
        <translation>参照先のない参照を修復</translation>
    </message>
    <message>
        <source>repair the project: nothing is lost by it</source>
        <translation>プロジェクトを修復してください。失われるものはありません</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>修復済み</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必須</translation>
    </message>
    <message>
        <source>resize segment</source>
        <translation>セグメントの範囲を変更</translation>
    </message>
    <message>
        <source>resize {type:type} {surface:quoted}</source>
        <translation>{type:type} {surface:quoted} の範囲を変更</translation>
    </message>
    <message>
        <source>response other than HTTP</source>
        <translation>HTTP 以外の応答</translation>
    </message>
    <message>
        <source>response with status {status}</source>
        <translation>ステータス {status} の応答</translation>
    </message>
    <message>
        <source>response without a media type</source>
        <translation>メディアタイプのない応答</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>restore a backup, or write what is sound into a new project (annotator salvage)</source>
        <translation>バックアップを復元するか、無事な部分を新しいプロジェクトに書き出してください（annotator salvage）</translation>
    </message>
    <message>
        <source>retype {surface:quoted} {old:type} → {type:type}</source>
        <translation>{surface:quoted} の型を変更：{old:type} → {type:type}</translation>
    </message>
    <message>
        <source>review</source>
        <translation>レビュー</translation>
    </message>
    <message>
        <source>review of one author: {author}</source>
        <translation>1 人の作業のレビュー：{author}</translation>
    </message>
    <message>
        <source>reviews</source>
        <translation>レビュー担当</translation>
    </message>
    <message>
        <source>role</source>
        <translation>ロール</translation>
    </message>
    <message>
        <source>role {role}</source>
        <translation>役割 {role}</translation>
    </message>
    <message>
        <source>roles of {event}</source>
        <translation>{event} のロール</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>run</source>
        <translation>続き</translation>
    </message>
    <message>
        <source>running {name}…</source>
        <translation>{name} を実行中…</translation>
    </message>
    <message>
        <source>same cuts, other kinds: {one:kind} against none</source>
        <translation>区切りは同じで種類が異なります：{one:kind} と種類なし</translation>
    </message>
    <message>
        <source>same cuts, other kinds: {one:kind} against {two:kind}</source>
        <translation>区切りは同じで種類が異なります：{one:kind} と {two:kind}</translation>
    </message>
    <message>
        <source>same entity</source>
        <translation>エンティティが同じ</translation>
    </message>
    <message>
        <source>same event as {cluster}</source>
        <translation>{cluster} と同じイベントにする</translation>
    </message>
    <message>
        <source>same event?</source>
        <translation>同じイベント？</translation>
    </message>
    <message>
        <source>same head</source>
        <translation>主辞が同じ</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>同名</translation>
    </message>
    <message>
        <source>same span</source>
        <translation>スパンが同じ</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>saved as {name}</source>
        <translation>{name} に保存しました</translation>
    </message>
    <message>
        <source>saved as {path}; work goes on there</source>
        <translation>{path} として保存しました。作業はそこで続きます</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>保存 {time}</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>保存中…</translation>
    </message>
    <message>
        <source>say what becomes of them</source>
        <translation>どうするか選んでください</translation>
    </message>
    <message>
        <source>say what is to be changed: the author reads it</source>
        <translation>何を直すかを書いてください。作成者に表示されます</translation>
    </message>
    <message>
        <source>say what it is</source>
        <translation>何に当たるかを選ぶ</translation>
    </message>
    <message>
        <source>scheme {number}: its checksum does not fit; look through the labels</source>
        <translation>スキーム {number}: チェックサムが合いません。ラベルを確認してください</translation>
    </message>
    <message>
        <source>scheme {number}: taken from the schemes that come with the program</source>
        <translation>スキーム {number}: プログラム付属のスキームから取り出しました</translation>
    </message>
    <message>
        <source>scheme {number}: what is left of it is the beginning of the scheme {name} that comes with the program: taken from there; look through the labels</source>
        <translation>スキーム {number}: 残っているのは付属のスキーム {name} の冒頭です。付属のものを使いました。ラベルを確認してください</translation>
    </message>
    <message>
        <source>searching for “{pattern}” takes too long: use fewer repetitions</source>
        <translation>「{pattern}」の検索に時間がかかりすぎます。繰り返しを減らしてください</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>検索中…</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>セグメント</translation>
    </message>
    <message>
        <source>segment kind</source>
        <translation>セグメントの種類</translation>
    </message>
    <message>
        <source>segment kind {kind}: the group “{group}” is not one of {allowed}</source>
        <translation>セグメントの種類 {kind}：グループ「{group}」は {allowed} のどれでもありません</translation>
    </message>
    <message>
        <source>segment {id}</source>
        <translation>セグメント {id}</translation>
    </message>
    <message>
        <source>segments</source>
        <translation>セグメント</translation>
    </message>
    <message>
        <source>segments represented by a snippet</source>
        <translation>抜粋で代表されるセグメント</translation>
    </message>
    <message>
        <source>segments that both took from one suggestion</source>
        <translation>両者が同じ提案から採用したセグメント</translation>
    </message>
    <message>
        <source>select a mention first, then the text to add to it</source>
        <translation>先にメンションを選び、次に追加するテキストを選択してください</translation>
    </message>
    <message>
        <source>select the part of a mention that does not belong to it</source>
        <translation>メンションのうち、含めない部分を選択してください</translation>
    </message>
    <message>
        <source>select; extend or shrink the selection at its end</source>
        <translation>選択。選択範囲を終わり側で伸び縮みさせる</translation>
    </message>
    <message>
        <source>self-test F1: {score}</source>
        <translation>自己評価の F1：{score}</translation>
    </message>
    <message>
        <source>send back: {reason}</source>
        <translation>差し戻し：{reason}</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>差し戻し</translation>
    </message>
    <message>
        <source>sent back to {author}</source>
        <translation>{author} に差し戻しました</translation>
    </message>
    <message>
        <source>sent back: {reason}</source>
        <translation>差し戻し：{reason}</translation>
    </message>
    <message>
        <source>sentence</source>
        <translation>文</translation>
    </message>
    <message>
        <source>sentences of the corpus joined, because a mention reaches over their end</source>
        <translation>メンションが文末をまたぐため結合されたコーパスの文</translation>
    </message>
    <message>
        <source>set article {article}</source>
        <translation>記事 {article} に設定</translation>
    </message>
    <message>
        <source>set bookmark</source>
        <translation>ブックマークを設定</translation>
    </message>
    <message>
        <source>set no article</source>
        <translation>記事なしに設定</translation>
    </message>
    <message>
        <source>set type of {entity}: none</source>
        <translation>{entity} の型を設定：なし</translation>
    </message>
    <message>
        <source>set type of {entity}: {type:type}</source>
        <translation>{entity} の型を設定：{type:type}</translation>
    </message>
    <message>
        <source>settings, roles or notes for the guidelines are damaged and do not go out</source>
        <translation>設定、役割またはガイドラインのメモが破損しているため出力されません</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>解決済み</translation>
    </message>
    <message>
        <source>show them</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>show {name}</source>
        <translation>{name}を表示</translation>
    </message>
    <message>
        <source>shows the next</source>
        <translation>次を表示</translation>
    </message>
    <message>
        <source>smart case</source>
        <translation>大小を自動判定</translation>
    </message>
    <message>
        <source>so few pages say little</source>
        <translation>ページが少なく、参考程度です</translation>
    </message>
    <message>
        <source>some of its letters are not UTF-8</source>
        <translation>UTF-8 でない文字があります</translation>
    </message>
    <message>
        <source>some of this text was labelled as {kind:kind} meanwhile</source>
        <translation>このテキストの一部は、その間に{kind:kind}とラベル付けされました</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>他の人</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>別のもの</translation>
    </message>
    <message>
        <source>something else has to be decided before: go to the question it waits for</source>
        <translation>先に決めることがあります：待っている質問に進んでください</translation>
    </message>
    <message>
        <source>something that is stored is damaged ({reason}): run “annotator check”</source>
        <translation>保存されている内容の一部が破損しています（{reason}）。「annotator check」を実行してください</translation>
    </message>
    <message>
        <source>sort</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>sort or edge</source>
        <translation>区分・境界</translation>
    </message>
    <message>
        <source>source.node_map: it ends at {end}, but the text has {length} characters</source>
        <translation>source.node_map: {end} で終わっていますが、テキストは {length} 文字です</translation>
    </message>
    <message>
        <source>source.node_map: {fault:said}</source>
        <translation>source.node_map: {fault:said}</translation>
    </message>
    <message>
        <source>source.sha256 does not match the source bytes</source>
        <translation>source.sha256 が元のバイト列と一致しません</translation>
    </message>
    <message>
        <source>spaCy cannot load {name:quoted}: {fault}</source>
        <translation>spaCy は {name:quoted} を読み込めません：{fault}</translation>
    </message>
    <message>
        <source>spaCy training data</source>
        <translation>spaCy 学習データ</translation>
    </message>
    <message>
        <source>span {label}</source>
        <translation>範囲 {label}</translation>
    </message>
    <message>
        <source>span {label} {start}–{end}</source>
        <translation>範囲 {label} {start}–{end}</translation>
    </message>
    <message>
        <source>span {start}–{end}</source>
        <translation>範囲 {start}–{end}</translation>
    </message>
    <message>
        <source>spelt otherwise</source>
        <translation>別の表記</translation>
    </message>
    <message>
        <source>split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>split segment</source>
        <translation>セグメントを分割</translation>
    </message>
    <message>
        <source>split {name} from {cluster}</source>
        <translation>{name} を {cluster} から分ける</translation>
    </message>
    <message>
        <source>split {name} from {entity}</source>
        <translation>{name} を {entity} から分ける</translation>
    </message>
    <message>
        <source>split {shares}: the shares must add up to 100</source>
        <translation>分割 {shares}: 割合の合計は 100 でなければなりません</translation>
    </message>
    <message>
        <source>split {text:quoted}: give three shares for train/dev/test, such as 80/10/10</source>
        <translation>分割{text:quoted}: train/dev/test の割合を 80/10/10 のように3つ指定してください</translation>
    </message>
    <message>
        <source>start</source>
        <translation>始端</translation>
    </message>
    <message>
        <source>start article {article} here</source>
        <translation>記事 {article} をここから開始</translation>
    </message>
    <message>
        <source>start segment here</source>
        <translation>セグメントをここから開始</translation>
    </message>
    <message>
        <source>starts or ends inside a word</source>
        <translation>単語の途中で始まっているか終わっています</translation>
    </message>
    <message>
        <source>starts or ends inside a word: Space takes it whole</source>
        <translation>単語の途中で始まっているか終わっています。Space で単語全体を選択します</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>stays for what has it, and is not offered any more</source>
        <translation>すでに付いているものには残り、新しくは選べません</translation>
    </message>
    <message>
        <source>stays what it is</source>
        <translation>そのまま</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>中止しました</translation>
    </message>
    <message>
        <source>stopped at “{words}”: article {number} begins</source>
        <translation>「{words}」で止まりました: 記事{number}が始まります</translation>
    </message>
    <message>
        <source>stopped at “{words}”: {reason}</source>
        <translation>「{words}」で止まりました: {reason}</translation>
    </message>
    <message>
        <source>stopped while it was being unpacked; nothing was imported of it</source>
        <translation>展開中に停止しました。何もインポートしていません</translation>
    </message>
    <message>
        <source>stopped: no label was changed</source>
        <translation>中止しました。ラベルは変わっていません</translation>
    </message>
    <message>
        <source>stopped: nothing was changed</source>
        <translation>中止しました。何も変更されていません</translation>
    </message>
    <message>
        <source>stopped: nothing was copied</source>
        <translation>中止しました。何もコピーされていません</translation>
    </message>
    <message>
        <source>stopped: nothing was imported</source>
        <translation>中止しました。何も取り込まれていません</translation>
    </message>
    <message>
        <source>stopped: the list is unchanged</source>
        <translation>中止しました。一覧は元のままです</translation>
    </message>
    <message>
        <source>stopped; no report was written</source>
        <translation>停止しました。レポートは書き出されていません</translation>
    </message>
    <message>
        <source>stopped; the groups of near-duplicates are unchanged</source>
        <translation>中止しました。ほぼ同じページの組は変わっていません</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>中止しています…</translation>
    </message>
    <message numerus="yes">
        <source>suggest with {suggester}: {n} items</source>
        <translation><numerusform>{suggester} による提案：{n} 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>suggest with {suggester}: {n} mentions and events</source>
        <translation><numerusform>{suggester} による提案：メンションとイベント {n} 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>suggest with {suggester}: {n} segments</source>
        <translation><numerusform>{suggester} による提案：{n} 個のセグメント</numerusform></translation>
    </message>
    <message>
        <source>suggester</source>
        <translation>提案者</translation>
    </message>
    <message>
        <source>suggestions are already being made</source>
        <translation>すでに提案を作成中です</translation>
    </message>
    <message>
        <source>suggestions ready: look them over, then accept</source>
        <translation>提案を表示しました。確認してから採用してください</translation>
    </message>
    <message>
        <source>surface</source>
        <translation>語句</translation>
    </message>
    <message>
        <source>tag or select one of them first, then look for the others</source>
        <translation>先に1つ注釈するか選択してから、ほかの箇所を探してください</translation>
    </message>
    <message>
        <source>tag {label}</source>
        <translation>{label} を付ける</translation>
    </message>
    <message>
        <source>tag {type:type} {surface:quoted}</source>
        <translation>{surface:quoted} に {type:type} を付ける</translation>
    </message>
    <message>
        <source>tag {type:type} {surface:quoted} as {role:role}</source>
        <translation>{surface:quoted} に {type:type} を付け、{role:role} にする</translation>
    </message>
    <message>
        <source>tag {type:type} {surface:quoted} × {count}</source>
        <translation>{surface:quoted} に {type:type} を付ける × {count}</translation>
    </message>
    <message>
        <source>take</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>take back to here</source>
        <translation>ここまで戻す</translation>
    </message>
    <message>
        <source>take back to the beginning</source>
        <translation>最初の状態に戻す</translation>
    </message>
    <message>
        <source>take back to {time:time}</source>
        <translation>{time:time} の状態に戻す</translation>
    </message>
    <message numerus="yes">
        <source>take in {n} edits from another file</source>
        <translation><numerusform>別のファイルから {n} 件の編集を取り込む</numerusform></translation>
    </message>
    <message>
        <source>take what all but one say</source>
        <translation>1 人を除く全員が一致すれば採用</translation>
    </message>
    <message>
        <source>take what all say</source>
        <translation>全員が一致すれば採用</translation>
    </message>
    <message>
        <source>take what most say</source>
        <translation>過半数が一致すれば採用</translation>
    </message>
    <message>
        <source>take what nobody contradicts</source>
        <translation>反対がなければ採用</translation>
    </message>
    <message numerus="yes">
        <source>take {n} that are agreed</source>
        <translation><numerusform>一致した {n} 件を採用</numerusform></translation>
    </message>
    <message>
        <source>taken</source>
        <translation>自動決定</translation>
    </message>
    <message>
        <source>taken by rule</source>
        <translation>規則で採用</translation>
    </message>
    <message>
        <source>taken by rule: have a look</source>
        <translation>規則で採用：確認してください</translation>
    </message>
    <message>
        <source>text {asked:quoted}: choose page or article</source>
        <translation>text {asked:quoted}: page か article を選んでください</translation>
    </message>
    <message>
        <source>text_sha256 does not match the text: one of them was changed</source>
        <translation>text_sha256 がテキストと一致しません。どちらかが変更されています</translation>
    </message>
    <message>
        <source>text_sha256 is not the hash of the text: the file was changed or cut off</source>
        <translation>text_sha256 がテキストのハッシュと合いません。ファイルが変更されたか途中で切れています</translation>
    </message>
    <message>
        <source>that was the last page that came back</source>
        <translation>戻ってきたページはこれで最後です</translation>
    </message>
    <message>
        <source>the HTML part of this MHTML file is empty</source>
        <translation>この MHTML ファイルの HTML の部分が空です</translation>
    </message>
    <message>
        <source>the address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>the adjudicator</source>
        <translation>裁定者</translation>
    </message>
    <message>
        <source>the adjudicator will see it</source>
        <translation>裁定者に表示されます</translation>
    </message>
    <message>
        <source>the annotation sets are about different texts; compare sets of one document</source>
        <translation>注釈セットのテキストが異なります。同じ文書の注釈セットを比べてください</translation>
    </message>
    <message>
        <source>the annotations are damaged in the project</source>
        <translation>アノテーションがプロジェクト内で破損しています</translation>
    </message>
    <message>
        <source>the annotations are not those that came in and were edited since</source>
        <translation>アノテーションが、取り込み後の編集の結果と一致しません</translation>
    </message>
    <message>
        <source>the annotations cannot be read ({reason}): restore a backup</source>
        <translation>注釈を読めません（{reason}）。バックアップを復元してください</translation>
    </message>
    <message>
        <source>the annotations of {author} on this page were changed in another window: reload the page and try again</source>
        <translation>このページの {author} の注釈が別のウィンドウで変更されました。ページを読み直してもう一度試してください</translation>
    </message>
    <message>
        <source>the annotations of {author} on {name} are missing</source>
        <translation>{name} に対する {author} のアノテーションがありません</translation>
    </message>
    <message>
        <source>the annotators are asked</source>
        <translation>アノテーターに質問しました</translation>
    </message>
    <message>
        <source>the answer is {answer:quoted}: the page was taken without its annotations</source>
        <translation>回答が {answer:quoted} のため、ページを注釈なしで取り込みました</translation>
    </message>
    <message>
        <source>the archive does not say where in the page the text is; exports that mark up the page will use a minimal one</source>
        <translation>アーカイブにページ内のテキスト位置がありません。ページに印を付けるエクスポートでは最小限のページを使います</translation>
    </message>
    <message>
        <source>the archive has a different scheme; its labels are checked against the project's scheme</source>
        <translation>アーカイブのスキームが異なります。ラベルはプロジェクトのスキームで検査します</translation>
    </message>
    <message>
        <source>the assignment says “{found}”, which is no task or date</source>
        <translation>割り当ての「{found}」は作業でも日付でもありません</translation>
    </message>
    <message>
        <source>the author {item} appears twice</source>
        <translation>注釈者 {item} が2度あります</translation>
    </message>
    <message>
        <source>the backup could not be restored, and {project} is unchanged: {reason}</source>
        <translation>バックアップを復元できませんでした。{project} は元のままです: {reason}</translation>
    </message>
    <message>
        <source>the backup {backup} cannot be restored: {reason:said}; choose an older one</source>
        <translation>バックアップ {backup} は復元できません: {reason:said}。より古いものを選んでください</translation>
    </message>
    <message>
        <source>the beginning of the hash chain is missing</source>
        <translation>ハッシュチェーンの始まりがありません</translation>
    </message>
    <message>
        <source>the blocks {names} cannot be compared; score all pages with one of them</source>
        <translation>ブロック {names} は比べられません。すべてのページを同じブロックで評価してください</translation>
    </message>
    <message>
        <source>the byte order mark says {encoding}, so the page was not read as {asked}</source>
        <translation>バイト順マークが {encoding} を示しているため、{asked} としては読みませんでした</translation>
    </message>
    <message>
        <source>the check was cancelled</source>
        <translation>検査を中止しました</translation>
    </message>
    <message>
        <source>the connection failed</source>
        <translation>接続に失敗しました</translation>
    </message>
    <message>
        <source>the copy has {found} rows in {table} instead of {expected}, so it was not kept</source>
        <translation>コピーの {table} が {expected} 行ではなく {found} 行だったため、破棄しました</translation>
    </message>
    <message>
        <source>the copy is not what was read: the table {table} differs, so it was not kept</source>
        <translation>コピーが元と一致しません（表 {table}）。コピーは破棄しました</translation>
    </message>
    <message>
        <source>the crawler cut the page off ({cause})</source>
        <translation>クローラーがページを途中で切っています ({cause})</translation>
    </message>
    <message>
        <source>the digits are the articles' numbers</source>
        <translation>数字は記事の番号に使います</translation>
    </message>
    <message>
        <source>the display {display} does not answer: check DISPLAY and WAYLAND_DISPLAY; “annotator show PROJECT DOCUMENT --png FILE” draws a page without one</source>
        <translation>ディスプレイ {display} が応答しません。DISPLAY と WAYLAND_DISPLAY を確認してください。「annotator show PROJECT DOCUMENT --png FILE」ならディスプレイなしでページを描けます</translation>
    </message>
    <message>
        <source>the document cannot be read ({reason})</source>
        <translation>文書を読めません（{reason}）</translation>
    </message>
    <message>
        <source>the document has no text: restore it from a backup</source>
        <translation>文書にテキストがありません。バックアップから復元してください</translation>
    </message>
    <message>
        <source>the document “{document}” cannot be a newer form of itself: name an older page</source>
        <translation>文書「{document}」を自分自身の新しい版にはできません。古いページを指定してください</translation>
    </message>
    <message>
        <source>the edit changes nothing</source>
        <translation>この編集では何も変わりません</translation>
    </message>
    <message>
        <source>the edit is for the id “{id}” but holds “{found}”</source>
        <translation>編集の対象は ID「{id}」ですが、中身は「{found}」です</translation>
    </message>
    <message>
        <source>the encoding</source>
        <translation>文字コード</translation>
    </message>
    <message>
        <source>the encoding could not be detected: read as windows-1252; if that is wrong, give the encoding</source>
        <translation>文字コードを判別できず、windows-1252 として読みました。違う場合は文字コードを指定してください</translation>
    </message>
    <message>
        <source>the endpoint's answer holds no text of a model</source>
        <translation>エンドポイントの応答にモデルのテキストがありません</translation>
    </message>
    <message>
        <source>the endpoint's answer was cut off</source>
        <translation>エンドポイントの応答が途中で切れています</translation>
    </message>
    <message>
        <source>the entity {item} appears twice</source>
        <translation>エンティティ {item} が2度あります</translation>
    </message>
    <message>
        <source>the entry of this page is not a JSON object</source>
        <translation>このページの項目が JSON オブジェクトではありません</translation>
    </message>
    <message>
        <source>the event cluster {item} appears twice</source>
        <translation>イベントクラスター {item} が2度あります</translation>
    </message>
    <message>
        <source>the export was cancelled; nothing was written</source>
        <translation>エクスポートを中止しました。何も書き込んでいません</translation>
    </message>
    <message>
        <source>the feed has a document type declaration with entities, which may be endless or files; delete it</source>
        <translation>フィードの文書型宣言に実体が宣言されています（際限なく展開されたりファイルを指したりするおそれがあります）。宣言を削除してください</translation>
    </message>
    <message>
        <source>the feed has no items</source>
        <translation>フィードに項目がありません</translation>
    </message>
    <message>
        <source>the file breaks off; what it contains was read</source>
        <translation>ファイルが途中で切れています。あるところまで読みました</translation>
    </message>
    <message>
        <source>the file contains nothing but white space</source>
        <translation>ファイルに空白しかありません</translation>
    </message>
    <message>
        <source>the file ends inside a compressed record</source>
        <translation>ファイルが圧縮されたレコードの途中で終わっています</translation>
    </message>
    <message>
        <source>the file ends inside a record</source>
        <translation>ファイルがレコードの途中で終わっています</translation>
    </message>
    <message>
        <source>the file exists and is not an earlier export; choose another name, or move the file away</source>
        <translation>ファイルがすでにあり、以前のエクスポートではありません。別の名前にするか、ファイルを移動してください</translation>
    </message>
    <message>
        <source>the file has no entity {id}</source>
        <translation>ファイルにエンティティ {id} はありません</translation>
    </message>
    <message>
        <source>the file has no event cluster {id}</source>
        <translation>ファイルにイベントクラスター {id} はありません</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>ファイルが空です</translation>
    </message>
    <message>
        <source>the file of {name} has no labels there: the page counts as one that {name} has not annotated yet</source>
        <translation>{name} のファイルにはここにラベルがありません。{name} がまだ注釈していないページとして扱います</translation>
    </message>
    <message>
        <source>the file or its folder is read-only</source>
        <translation>ファイルまたはそのフォルダーが読み取り専用です</translation>
    </message>
    <message>
        <source>the file, or the log beside it, cannot be opened</source>
        <translation>ファイル、またはその横のログを開けません</translation>
    </message>
    <message>
        <source>the first {hits}</source>
        <translation>最初の {hits}</translation>
    </message>
    <message>
        <source>the folder contains {name}, which is not from an export; choose another folder</source>
        <translation>フォルダーにエクスポートで作られたのではない {name} があります。別のフォルダーを選んでください</translation>
    </message>
    <message>
        <source>the folder is not empty and contains no earlier export; empty it, or choose another</source>
        <translation>フォルダーが空でなく、以前のエクスポートでもありません。空にするか、別のフォルダーを選んでください</translation>
    </message>
    <message>
        <source>the folder {folder} does not exist: create it first</source>
        <translation>フォルダー {folder} がありません。先に作成してください</translation>
    </message>
    <message>
        <source>the folder {folder} does not exist: create it first, then keep backups there</source>
        <translation>フォルダー {folder} がありません。先に作成してから、そこにバックアップを置いてください</translation>
    </message>
    <message>
        <source>the format has no notes on relations</source>
        <translation>この形式では関係にメモを付けられません</translation>
    </message>
    <message>
        <source>the format has no place for this</source>
        <translation>この形式では表せません</translation>
    </message>
    <message>
        <source>the format holds only one annotation set per document</source>
        <translation>この形式は1文書に1つの注釈セットしか持てません</translation>
    </message>
    <message>
        <source>the format lists content alone; what it does not list is boilerplate</source>
        <translation>この形式は本文だけを挙げ、挙げないものはボイラープレートとみなします</translation>
    </message>
    <message>
        <source>the format's own ({name})</source>
        <translation>形式の既定（{name}）</translation>
    </message>
    <message>
        <source>the fragments [{start}, {end}) and [{next}, {last}) overlap</source>
        <translation>断片 [{start}, {end}) と [{next}, {last}) が重なっています</translation>
    </message>
    <message>
        <source>the hand-ins of {author} are not numbered 1, 2, 3 …</source>
        <translation>{author} の提出に 1、2、3… の番号が付いていません</translation>
    </message>
    <message>
        <source>the hash chain began with another author or text</source>
        <translation>ハッシュチェーンの始まりの作成者またはテキストが異なります</translation>
    </message>
    <message>
        <source>the hash chain ends with another entry than the set says</source>
        <translation>ハッシュチェーンの最後の項目がセットの記録と異なります</translation>
    </message>
    <message>
        <source>the hash of the source</source>
        <translation>元データのハッシュ</translation>
    </message>
    <message>
        <source>the hash of the source is not that of its bytes: the file was changed or cut off</source>
        <translation>元データのハッシュが内容と合いません。ファイルが変更されたか途中で切れています</translation>
    </message>
    <message>
        <source>the headers do not end</source>
        <translation>ヘッダーが終わりません</translation>
    </message>
    <message>
        <source>the id of a {item:said}</source>
        <translation>{item:said}の ID</translation>
    </message>
    <message>
        <source>the id {id} belongs to another text in the project: this one is stored as a page of its own</source>
        <translation>ID {id} はプロジェクトでは別のテキストのものです。これは独立したページとして保存されます</translation>
    </message>
    <message>
        <source>the id {id} is that of line {line} already: give one of them another id</source>
        <translation>ID {id} はすでに {line} 行目のものです。どちらかに別の ID を付けてください</translation>
    </message>
    <message>
        <source>the id {id} is that of line {line} already; both lines were read</source>
        <translation>ID {id} はすでに {line} 行目のものです。両方の行を読みました</translation>
    </message>
    <message>
        <source>the index {index} of the database is missing</source>
        <translation>データベースの索引 {index} がありません</translation>
    </message>
    <message>
        <source>the item has neither content nor a description</source>
        <translation>項目に本文も説明もありません</translation>
    </message>
    <message>
        <source>the item is not well-formed XML: {fault:said}</source>
        <translation>項目が整形式の XML ではありません: {fault:said}</translation>
    </message>
    <message>
        <source>the item of this note no longer exists</source>
        <translation>このメモの対象はもうありません</translation>
    </message>
    <message>
        <source>the item {title:quoted} has neither content nor a description</source>
        <translation>項目{title:quoted}に本文も説明もありません</translation>
    </message>
    <message>
        <source>the item {title:quoted} is not well-formed XML: {fault:said}</source>
        <translation>項目 {title:quoted} が整形式の XML ではありません: {fault:said}</translation>
    </message>
    <message>
        <source>the journal does not lead to what is stored: {reason}</source>
        <translation>履歴をたどっても保存内容と一致しません：{reason}</translation>
    </message>
    <message>
        <source>the journal is damaged at edit {entry}: what was before it cannot be shown; run annotator check</source>
        <translation>ジャーナルは編集 {entry} で破損しています。それより前は表示できません。annotator check を実行してください</translation>
    </message>
    <message>
        <source>the journal no longer knows the {item:said} {id:quoted} that was referred to then</source>
        <translation>当時参照されていた{item:said} {id:quoted} は、ジャーナルに残っていません</translation>
    </message>
    <message>
        <source>the key could not be kept in the keyring of this computer: set {name} instead</source>
        <translation>このコンピューターのキーリングにキーを保存できませんでした。代わりに {name} を設定してください</translation>
    </message>
    <message>
        <source>the key {key:quoted} appears twice in one object</source>
        <translation>キー{key:quoted}が1つのオブジェクトに2度あります</translation>
    </message>
    <message>
        <source>the label is given up: they go</source>
        <translation>ラベルを廃止する: 付いているものも消える</translation>
    </message>
    <message>
        <source>the label map leads to {labels}, which the project does not have: name labels of its scheme</source>
        <translation>ラベル対応表の行き先 {labels} はプロジェクトにありません。プロジェクトのスキームのラベルを指定してください</translation>
    </message>
    <message>
        <source>the label map names {labels}, which none of the files has: mend or remove the lines</source>
        <translation>ラベル対応表にある {labels} はどのファイルにもありません。その行を直すか削除してください</translation>
    </message>
    <message>
        <source>the labels are those of {name} {version} now</source>
        <translation>ラベルは {name} {version} のものになりました</translation>
    </message>
    <message>
        <source>the labels of the whole project were changed here: annotator scheme migrate --undo takes that back</source>
        <translation>ここでプロジェクト全体のラベルが変わりました。annotator scheme migrate --undo で取り消せます</translation>
    </message>
    <message>
        <source>the labels were changed by another program meanwhile; there is no {labels} any more: open the project again</source>
        <translation>その間に別のプログラムがラベルを変更しました。{labels}はもうありません。プロジェクトを開き直してください</translation>
    </message>
    <message>
        <source>the language</source>
        <translation>言語</translation>
    </message>
    <message numerus="yes">
        <source>the last {n} entries of the journal are missing</source>
        <translation><numerusform>履歴の最後の {n} 件がありません</numerusform></translation>
    </message>
    <message>
        <source>the link leads nowhere ({reason:said})</source>
        <translation>リンク先がありません ({reason:said})</translation>
    </message>
    <message>
        <source>the link to an older form gives an unknown reason, “{found}”</source>
        <translation>古い版へのリンクの理由「{found}」は不明です</translation>
    </message>
    <message>
        <source>the list is back in its order</source>
        <translation>リストを元の順序に戻しました</translation>
    </message>
    <message numerus="yes">
        <source>the list of the split names {n} documents that the project does not have, the first is {first}</source>
        <translation><numerusform>分割の一覧には、プロジェクトにない文書が {n} 件あります（最初は {first}）</numerusform></translation>
    </message>
    <message>
        <source>the list shows {listed}, but the set has {counted}</source>
        <translation>一覧では {listed} ですが、セットには {counted} あります</translation>
    </message>
    <message>
        <source>the manual is not installed: its pages are in docs/ of the source</source>
        <translation>マニュアルはインストールされていません。ページはソースの docs/ にあります。</translation>
    </message>
    <message>
        <source>the markup where its text stands cannot be marked</source>
        <translation>テキストのある位置のマークアップに印を付けられません</translation>
    </message>
    <message>
        <source>the media type</source>
        <translation>メディアタイプ</translation>
    </message>
    <message>
        <source>the migration leads to {labels}, which the newer scheme does not have</source>
        <translation>移行先の {labels} は新しいスキームにありません</translation>
    </message>
    <message>
        <source>the migration names {labels}, which the project's scheme does not have</source>
        <translation>移行で挙げた {labels} はプロジェクトのスキームにありません</translation>
    </message>
    <message>
        <source>the migration says what {labels} becomes, and retires it, too: take one of them out</source>
        <translation>移行には {labels} が何になるかと、廃止することの両方が書かれています。どちらかを消してください</translation>
    </message>
    <message>
        <source>the model's answer has no list “mentions”</source>
        <translation>モデルの応答に「mentions」リストがありません</translation>
    </message>
    <message>
        <source>the model's answer is not JSON: {fault:said}</source>
        <translation>モデルの応答が JSON ではありません：{fault:said}</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>the name is empty: enter the name of a person, or gold</source>
        <translation>名前が空です。人の名前か gold を入力してください</translation>
    </message>
    <message>
        <source>the name leads out of the zip file</source>
        <translation>名前が zip ファイルの外を指しています</translation>
    </message>
    <message>
        <source>the name of the project is empty</source>
        <translation>プロジェクトの名前が空です</translation>
    </message>
    <message>
        <source>the near-duplicate belongs to {name}, which is not its first page</source>
        <translation>ほぼ同じページの組の先頭が {name} になっていますが、先頭ではありません</translation>
    </message>
    <message>
        <source>the newer annotations are of another page</source>
        <translation>新しい方のアノテーションは別のページのものです</translation>
    </message>
    <message>
        <source>the newer scheme has no {labels}, which are in use: say in the map what they become, or retire them</source>
        <translation>使われている {labels} が新しいスキームにありません。何になるかをファイルに書くか、廃止してください</translation>
    </message>
    <message>
        <source>the newer version by {author} does not fit what is in the project now, and none of it was taken: {reason:said}</source>
        <translation>{author} の新しい版は現在のプロジェクトの内容と合わないため、何も取り込まれませんでした：{reason:said}</translation>
    </message>
    <message>
        <source>the node map is damaged: [{start}, {end}) at {offset} is not a stretch</source>
        <translation>ノードマップが壊れています：{offset} の [{start}, {end}) は区間ではありません</translation>
    </message>
    <message>
        <source>the node map is damaged: two stretches contain the character at {at}</source>
        <translation>ノードマップが壊れています：位置 {at} の文字が2つの区間に入っています</translation>
    </message>
    <message>
        <source>the node map is damaged: {node} at {offset} is in two stretches</source>
        <translation>ノードマップが壊れています：{node} の {offset} が2つの区間に入っています</translation>
    </message>
    <message>
        <source>the number {number} is too large</source>
        <translation>数値 {number} は大きすぎます</translation>
    </message>
    <message>
        <source>the numbers of its roles cannot be kept as they are: only the order of the arguments is</source>
        <translation>ロールの番号はそのまま保持できません。引数の順序だけが残ります</translation>
    </message>
    <message>
        <source>the offsets do not match the tokens of the document at line {line}</source>
        <translation>位置が {line} 行目の文書のトークンと一致しません</translation>
    </message>
    <message numerus="yes">
        <source>the offsets may count {taken:said} or {other:said}: the first was taken, the second would put {n} lines elsewhere; look at them</source>
        <translation><numerusform>位置は「{taken:said}」とも「{other:said}」とも数えられます。前者を採りました。後者では {n} 行が別の場所になります。確認してください</numerusform></translation>
    </message>
    <message>
        <source>the other edge</source>
        <translation>反対側の端</translation>
    </message>
    <message>
        <source>the page has snippets for one side only, and the format needs both</source>
        <translation>ページに片側の抜粋しかなく、この形式には両側が必要です</translation>
    </message>
    <message numerus="yes">
        <source>the page has {n} tokens only</source>
        <translation><numerusform>このページのトークンは {n} 個だけです</numerusform></translation>
    </message>
    <message>
        <source>the page is a newer form of itself</source>
        <translation>ページが自分自身の新しい版になっています</translation>
    </message>
    <message>
        <source>the page is declared as {declared}, but its bytes are {encoding}: it was read as {encoding}</source>
        <translation>ページの宣言は {declared} ですが、バイト列は {encoding} です。{encoding} として読み込みました</translation>
    </message>
    <message>
        <source>the page is in progress again: finish it to hand it in anew</source>
        <translation>ページは作業中に戻りました。完了すると改めて提出されます</translation>
    </message>
    <message>
        <source>the page is {state:state}, not {expected:state}: it was changed meanwhile</source>
        <translation>ページの状態は「{expected:state}」ではなく「{state:state}」です。その間に変更されました</translation>
    </message>
    <message>
        <source>the page shows its text only without scripts: the text of &lt;noscript&gt; was read</source>
        <translation>スクリプトなしでだけテキストが表示されるページのため、&lt;noscript&gt; のテキストを読みました</translation>
    </message>
    <message>
        <source>the page shows no text (scripts may create it in a browser)</source>
        <translation>ページにテキストがありません (ブラウザーでスクリプトが生成するのかもしれません)</translation>
    </message>
    <message>
        <source>the page that is open: {name}</source>
        <translation>開いているページ：{name}</translation>
    </message>
    <message>
        <source>the page waits for another number of people than are to come</source>
        <translation>ページが待っている人数が、これから来る人数と異なります</translation>
    </message>
    <message>
        <source>the page was not read in a process of its own</source>
        <translation>ページは別のプロセスで読み込まれませんでした</translation>
    </message>
    <message>
        <source>the page was read with another encoding meanwhile: reload it and try again</source>
        <translation>その間にページが別の文字コードで読み直されました。読み直してもう一度試してください</translation>
    </message>
    <message>
        <source>the page {name} is damaged ({reason:said}); restore a backup, or use annotator salvage</source>
        <translation>ページ {name} は破損しています（{reason:said}）。バックアップを復元するか、annotator salvage を使ってください</translation>
    </message>
    <message>
        <source>the parser loses text of this page</source>
        <translation>パーサーがこのページのテキストを失います</translation>
    </message>
    <message>
        <source>the parser loses text of this page: {fault:said}</source>
        <translation>パーサーがこのページのテキストを失います: {fault:said}</translation>
    </message>
    <message>
        <source>the process that checked the project failed ({reason:said}); nothing was changed: check again</source>
        <translation>プロジェクトを検査していたプロセスが失敗しました（{reason:said}）。何も変更されていません。もう一度検査してください</translation>
    </message>
    <message>
        <source>the process that read this page failed ({how:said}); import the page again by itself</source>
        <translation>このページを読み込んだプロセスが失敗しました（{how:said}）。このページだけをもう一度インポートしてください</translation>
    </message>
    <message>
        <source>the process that reads pages did not start ({how:said}): nothing is wrong with the page; restart Annotator and import it again</source>
        <translation>ページを読み込むプロセスが起動しませんでした（{how:said}）。ページに問題はありません。Annotator を再起動して、もう一度インポートしてください</translation>
    </message>
    <message>
        <source>the profile keeps this kind apart from the content, and the format has no field for it</source>
        <translation>プロファイルではこの種類を本文と分けますが、形式に対応するフィールドがありません</translation>
    </message>
    <message>
        <source>the program refuses it: {fault:said}</source>
        <translation>プログラムが受け付けませんでした: {fault:said}</translation>
    </message>
    <message>
        <source>the project as it was is kept as {name}</source>
        <translation>元のプロジェクトは {name} に保存されています</translation>
    </message>
    <message>
        <source>the project has no author “{author}”</source>
        <translation>プロジェクトに注釈者「{author}」はいません</translation>
    </message>
    <message>
        <source>the project has no document “{document}”</source>
        <translation>プロジェクトに文書「{document}」はありません</translation>
    </message>
    <message>
        <source>the project has no id of its own</source>
        <translation>プロジェクトに固有のIDがありません</translation>
    </message>
    <message>
        <source>the project has no note for the guidelines “{note}”</source>
        <translation>ガイドラインへのメモ「{note}」はプロジェクトにありません</translation>
    </message>
    <message>
        <source>the project has no remark “{remark}”</source>
        <translation>プロジェクトにコメント「{remark}」はありません</translation>
    </message>
    <message>
        <source>the project has no scheme</source>
        <translation>プロジェクトにスキームがありません</translation>
    </message>
    <message numerus="yes">
        <source>the project has the scheme; {n} sets changed</source>
        <translation><numerusform>プロジェクトに適用しました。{n} セットを変更</numerusform></translation>
    </message>
    <message>
        <source>the project is open read-only</source>
        <translation>プロジェクトは読み取り専用で開かれています</translation>
    </message>
    <message>
        <source>the project keeps no split {name}, only {known}: give its shares with --split, such as 80/10/10</source>
        <translation>プロジェクトに分割 {name} はありません（あるのは {known}）。--split で割合を指定してください。例：80/10/10</translation>
    </message>
    <message>
        <source>the project says format {found}, but it has format {known}</source>
        <translation>プロジェクトの記録は形式 {found} ですが、実際は形式 {known} です</translation>
    </message>
    <message>
        <source>the project's name, id and settings are lost; it has new ones</source>
        <translation>プロジェクトの名前、ID、設定は失われ、新しいものになりました</translation>
    </message>
    <message>
        <source>the project's name, id and settings are missing</source>
        <translation>プロジェクトの名前、ID、設定がありません</translation>
    </message>
    <message>
        <source>the project's name, id and settings come from a backup; look whether the settings are the latest</source>
        <translation>プロジェクトの名前・ID・設定はバックアップから取りました。設定が最新かどうか確認してください</translation>
    </message>
    <message>
        <source>the project's settings cannot be read ({reason})</source>
        <translation>プロジェクトの設定を読めません（{reason}）</translation>
    </message>
    <message>
        <source>the question stays as it is</source>
        <translation>質問はそのままです</translation>
    </message>
    <message>
        <source>the reader of {key} failed ({fault:said})</source>
        <translation>{key} のリーダーが失敗しました ({fault:said})</translation>
    </message>
    <message>
        <source>the ready scheme {name}</source>
        <translation>既成のスキーム {name}</translation>
    </message>
    <message>
        <source>the record does not say how long it is</source>
        <translation>レコードに長さが書かれていません</translation>
    </message>
    <message>
        <source>the relation {relation:relation} does not allow {type:type}: remove the relation first</source>
        <translation>関係 {relation:relation} に {type:type} は使えません。先に関係を外してください</translation>
    </message>
    <message>
        <source>the remark is settled</source>
        <translation>コメントを解決済みにしました</translation>
    </message>
    <message>
        <source>the response has no body</source>
        <translation>応答に本体がありません</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>同じ</translation>
    </message>
    <message>
        <source>the same as line {line}: taken once</source>
        <translation>{line} 行目と同じです。一度だけ取り込みました</translation>
    </message>
    <message>
        <source>the same as now</source>
        <translation>現在と同じ</translation>
    </message>
    <message>
        <source>the same bytes as {first:said}; stored once</source>
        <translation>{first:said} と同じバイト列のため、1度だけ保存しました</translation>
    </message>
    <message>
        <source>the same is there already</source>
        <translation>同じものがすでにあります</translation>
    </message>
    <message>
        <source>the same page is already in the project, as document {document}</source>
        <translation>同じページがすでに文書 {document} としてプロジェクトにあります</translation>
    </message>
    <message>
        <source>the same thing was stored elsewhere meanwhile ({reason}); reload the page and try again</source>
        <translation>その間に同じものが別の場所で保存されました（{reason}）。ページを読み直してもう一度試してください</translation>
    </message>
    <message>
        <source>the same words stand in several places here</source>
        <translation>同じ語句がこの辺りに何度も出てきます</translation>
    </message>
    <message>
        <source>the same {item:said} was made meanwhile</source>
        <translation>同じ{item:said}がその間に作られました</translation>
    </message>
    <message>
        <source>the scheme comes from {name}</source>
        <translation>スキームは {name} のものを使います</translation>
    </message>
    <message>
        <source>the scheme has no entity type {type}</source>
        <translation>スキームにエンティティ型 {type} はありません</translation>
    </message>
    <message>
        <source>the scheme has no entity type “{type}”</source>
        <translation>スキームにエンティティ型「{type}」はありません</translation>
    </message>
    <message>
        <source>the scheme has no event type {type}</source>
        <translation>スキームにイベント型 {type} はありません</translation>
    </message>
    <message>
        <source>the scheme has no event type “{type}”</source>
        <translation>スキームにイベント型「{type}」はありません</translation>
    </message>
    <message>
        <source>the scheme has no page flag “{flag}”</source>
        <translation>スキームにページのフラグ「{flag}」はありません</translation>
    </message>
    <message>
        <source>the scheme has no relation between these two</source>
        <translation>この2つの間に使える関係がスキームにありません</translation>
    </message>
    <message>
        <source>the scheme has no relation type “{relation}”</source>
        <translation>スキームに関係の型「{relation}」はありません</translation>
    </message>
    <message>
        <source>the scheme has no segment kind “{kind}”</source>
        <translation>スキームにセグメントの種類「{kind}」はありません</translation>
    </message>
    <message>
        <source>the scheme has no such flag</source>
        <translation>スキームにそのフラグはありません</translation>
    </message>
    <message>
        <source>the scheme has no “{label}”: check sort and spelling</source>
        <translation>スキームに「{label}」はありません。種別とつづりを確かめてください</translation>
    </message>
    <message>
        <source>the scheme has “{label}” already: choose another id</source>
        <translation>スキームには「{label}」がすでにあります。別の ID を選んでください</translation>
    </message>
    <message>
        <source>the scheme is lost; the project has the scheme {name} now</source>
        <translation>スキームは失われました。プロジェクトのスキームは {name} になりました</translation>
    </message>
    <message>
        <source>the scheme of this project</source>
        <translation>このプロジェクトのスキーム</translation>
    </message>
    <message>
        <source>the scheme {scheme} has no data to store: read it with parse_scheme</source>
        <translation>スキーム {scheme} に保存するデータがありません。parse_scheme で読み込んでください</translation>
    </message>
    <message>
        <source>the scheme's own</source>
        <translation>スキーム本来の言語</translation>
    </message>
    <message numerus="yes">
        <source>the search index holds {n} pages that are not in the project</source>
        <translation><numerusform>検索索引に、プロジェクトにないページが {n} 件あります</numerusform></translation>
    </message>
    <message>
        <source>the segment belongs to no article</source>
        <translation>セグメントがどの記事にも属していない</translation>
    </message>
    <message>
        <source>the segment would have only white space</source>
        <translation>セグメントが空白だけになります</translation>
    </message>
    <message>
        <source>the segments {first} and {second} overlap</source>
        <translation>セグメント {first} と {second} が重なっています</translation>
    </message>
    <message>
        <source>the set contains more than its journal accounts for</source>
        <translation>セットに履歴で説明できない内容があります</translation>
    </message>
    <message>
        <source>the set holds decisions, which only gold has</source>
        <translation>gold だけが持つ判定がこのセットにあります</translation>
    </message>
    <message>
        <source>the set is at revision {found}, but its journal ends at {expected}</source>
        <translation>セットはリビジョン {found} ですが、履歴は {expected} で終わっています</translation>
    </message>
    <message>
        <source>the source bytes cannot be unpacked: {fault:said}</source>
        <translation>元のバイト列を展開できません: {fault:said}</translation>
    </message>
    <message>
        <source>the spaCy pipeline {name:quoted} finds no names: choose one with “ner”</source>
        <translation>spaCy パイプライン {name:quoted} は固有表現を抽出しません。「ner」を含むものを選んでください</translation>
    </message>
    <message>
        <source>the span cannot be made smaller</source>
        <translation>スパンはこれ以上縮められません</translation>
    </message>
    <message>
        <source>the split {name} has the shares {shares}: leave --split out, or choose another name</source>
        <translation>分割 {name} の割合は {shares} です。--split を省くか、別の名前を選んでください</translation>
    </message>
    <message>
        <source>the stored node map is damaged ({reason})</source>
        <translation>保存されているノードマップが壊れています（{reason}）</translation>
    </message>
    <message>
        <source>the suggesters disagree here: accept this one on its own or label it yourself</source>
        <translation>ここでは提案が食い違っています。個別に採用するか、自分でラベルを付けてください</translation>
    </message>
    <message>
        <source>the suggestion is for another page</source>
        <translation>この提案は別のページのものです</translation>
    </message>
    <message>
        <source>the table {table} is missing</source>
        <translation>表 {table} がありません</translation>
    </message>
    <message>
        <source>the tagger could not be trained: {fault:said}</source>
        <translation>タガーを学習できませんでした：{fault:said}</translation>
    </message>
    <message numerus="yes">
        <source>the tagger learns from {least} finished pages on; {n} are done</source>
        <translation><numerusform>タガーの学習には完了したページが {least} ページ必要です。現在 {n} ページ</numerusform></translation>
    </message>
    <message>
        <source>the text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>the text around it changed</source>
        <translation>前後の本文が変わっています</translation>
    </message>
    <message>
        <source>the text at this place is not {text:quoted}: the offsets do not match</source>
        <translation>この位置のテキストは {text:quoted} ではありません。位置が一致しません</translation>
    </message>
    <message>
        <source>the text at {id} is not {text:quoted}: the offsets do not match</source>
        <translation>{id} の位置のテキストは{text:quoted}ではありません。位置が合いません</translation>
    </message>
    <message>
        <source>the text contains a carriage return; lines must end with LF alone</source>
        <translation>テキストに復帰文字 (CR) があります。行末は LF だけにしてください</translation>
    </message>
    <message>
        <source>the text has changed since documents.json was written</source>
        <translation>documents.json が書かれた後にテキストが変更されています</translation>
    </message>
    <message>
        <source>the text there is labelled already</source>
        <translation>そこの本文にはすでにラベルがあります</translation>
    </message>
    <message>
        <source>the text was taken without its annotations ({title}, field {field:quoted})</source>
        <translation>テキストを注釈なしで取り込みました（{title}、フィールド {field:quoted}）</translation>
    </message>
    <message>
        <source>the text without marks: the same key, a work mode or an edit brings them back</source>
        <translation>印のない本文です。同じキー、作業モードの切り替え、または編集で印が戻ります</translation>
    </message>
    <message>
        <source>the two passwords differ: nothing was changed</source>
        <translation>2 つのパスワードが一致しません。何も変更していません</translation>
    </message>
    <message>
        <source>the type of an entity</source>
        <translation>エンティティの型</translation>
    </message>
    <message>
        <source>the window did not open in time</source>
        <translation>時間内にウィンドウが開きませんでした</translation>
    </message>
    <message>
        <source>the zip file does not say how its names are encoded: read as {encoding}, the first is {name}</source>
        <translation>zip ファイルに名前の文字コードが書かれていません。{encoding} として読むと、最初の名前は {name} です</translation>
    </message>
    <message numerus="yes">
        <source>the {n} pages that the list shows</source>
        <translation><numerusform>一覧に表示中の {n} ページ</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>the {part} part has no example of {n} labels, and figures on it say nothing of them: {labels}</source>
        <translation><numerusform>{part} には {n} 個のラベルの例がなく、そこでの数値はそれらについて何も示しません：{labels}</numerusform></translation>
    </message>
    <message>
        <source>then: {what}</source>
        <translation>当時：{what}</translation>
    </message>
    <message>
        <source>there are annotations, and the scheme has no {labels}: annotator scheme migrate says what they become</source>
        <translation>アノテーションがありますが、スキームに {labels} がありません。annotator scheme migrate で何になるかを指定してください</translation>
    </message>
    <message>
        <source>there are no annotations in these files: import them as plain pages</source>
        <translation>これらのファイルにアノテーションはありません。通常のページとしてインポートしてください</translation>
    </message>
    <message>
        <source>there are no pages to score; score at least one</source>
        <translation>評価するページがありません。1ページ以上を評価してください</translation>
    </message>
    <message>
        <source>there are none yet</source>
        <translation>まだありません</translation>
    </message>
    <message numerus="yes">
        <source>there are only {n} authors on this page</source>
        <translation><numerusform>このページの作成者は {n} 人だけです</numerusform></translation>
    </message>
    <message>
        <source>there is more after &lt;/html&gt;; it was read as part of the page</source>
        <translation>&lt;/html&gt; の後にも内容があり、ページの一部として読みました</translation>
    </message>
    <message>
        <source>there is no *.json file in a folder ground-truth/</source>
        <translation>ground-truth/ フォルダーに *.json ファイルがありません</translation>
    </message>
    <message>
        <source>there is no *.jsonl file in it</source>
        <translation>*.jsonl ファイルがありません</translation>
    </message>
    <message>
        <source>there is no *.jsonl file in it or in its folder ground-truth/</source>
        <translation>その中にもフォルダー ground-truth/ にも *.jsonl ファイルがありません</translation>
    </message>
    <message>
        <source>there is no .ann file in this folder</source>
        <translation>このフォルダーに .ann ファイルはありません</translation>
    </message>
    <message>
        <source>there is no .apf.xml file in this folder</source>
        <translation>このフォルダーに .apf.xml ファイルがありません</translation>
    </message>
    <message>
        <source>there is no .txt file of that name beside it: put the text there</source>
        <translation>同じ名前の .txt ファイルがありません。テキストを隣に置いてください</translation>
    </message>
    <message>
        <source>there is no .xmi file in this folder</source>
        <translation>このフォルダーに .xmi ファイルがありません</translation>
    </message>
    <message>
        <source>there is no .xml file in this folder</source>
        <translation>このフォルダーに .xml ファイルがありません</translation>
    </message>
    <message>
        <source>there is no annotation set to compare</source>
        <translation>比べる注釈セットがありません</translation>
    </message>
    <message>
        <source>there is no article {article}, but there are later ones: renumber them</source>
        <translation>記事 {article} がないのに後の番号があります。番号を振り直してください</translation>
    </message>
    <message>
        <source>there is no dataset at {path}: name an export, an archive, annotated data or a project</source>
        <translation>{path} にデータセットはありません。エクスポート、アーカイブ、アノテーション付きデータ、プロジェクトのどれかを指定してください</translation>
    </message>
    <message>
        <source>there is no dataset format {key:quoted}; choose one of {known}</source>
        <translation>データセット形式{key:quoted}はありません。選べるのは {known} です</translation>
    </message>
    <message>
        <source>there is no display (DISPLAY and WAYLAND_DISPLAY are not set); “annotator show PROJECT DOCUMENT --png FILE” draws a page without one</source>
        <translation>ディスプレイがありません（DISPLAY と WAYLAND_DISPLAY が未設定）。「annotator show PROJECT DOCUMENT --png FILE」ならディスプレイなしでページを描けます</translation>
    </message>
    <message>
        <source>there is no gold text in it (GoldStandard/*.txt, clean/*.txt or *.txt)</source>
        <translation>ゴールドのテキスト (GoldStandard/*.txt、clean/*.txt、*.txt) がありません</translation>
    </message>
    <message>
        <source>there is no measure {name:quoted}; choose one of {known}</source>
        <translation>指標{name:quoted}はありません。選べるのは {known} です</translation>
    </message>
    <message>
        <source>there is no offsets file: the text was put together from the tokens, with spaces between them and one sentence per line</source>
        <translation>位置のファイルがありません。テキストはトークンを空白でつなぎ、1文を1行にして作りました</translation>
    </message>
    <message>
        <source>there is no page in a folder {folder}/</source>
        <translation>フォルダー {folder}/ にページがありません</translation>
    </message>
    <message>
        <source>there is no page in this object (its keys: {keys}); give the keys with --html-field or --text-field (and --url-field)</source>
        <translation>このオブジェクトにページがありません (キー: {keys})。--html-field または --text-field (と --url-field) でキーを指定してください</translation>
    </message>
    <message>
        <source>there is no profile {name:quoted}; choose one of {known}</source>
        <translation>プロファイル{name:quoted}はありません。選べるのは {known} です</translation>
    </message>
    <message>
        <source>there is no segment after the caret that could start here</source>
        <translation>カーソルの後に、ここから始められるセグメントがありません</translation>
    </message>
    <message>
        <source>there is no segment before the caret that could reach to here</source>
        <translation>カーソルの前に、ここまで延ばせるセグメントがありません</translation>
    </message>
    <message>
        <source>there is no segment before this one to join it to</source>
        <translation>結合できる前のセグメントがありません</translation>
    </message>
    <message>
        <source>there is no segment of an article from here on: label some text first</source>
        <translation>ここから先に記事のセグメントがありません。先にテキストにラベルを付けてください</translation>
    </message>
    <message>
        <source>there is no space left on the disk of {folder}</source>
        <translation>{folder} のディスクに空きがありません</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>そのファイルはありません</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>そのファイルやフォルダーはありません</translation>
    </message>
    <message>
        <source>there is no such version</source>
        <translation>その版はありません</translation>
    </message>
    <message>
        <source>there is no suggester {key:quoted}; choose one of {known}</source>
        <translation>提案元{key:quoted}はありません。選べるのは {known} です</translation>
    </message>
    <message>
        <source>there is no team in this project yet: begin with annotator team init</source>
        <translation>このプロジェクトにはまだチームがありません。annotator team init から始めてください</translation>
    </message>
    <message>
        <source>there is no text under {asked} (the keys here: {keys}); give the keys with --html-field or --text-field (and --url-field)</source>
        <translation>{asked} にテキストがありません (あるキー: {keys})。--html-field または --text-field (と --url-field) でキーを指定してください</translation>
    </message>
    <message>
        <source>there is no text under {field:quoted}, so the page has no address</source>
        <translation>{field:quoted}にテキストがないため、ページにアドレスがありません</translation>
    </message>
    <message>
        <source>there is no {field}</source>
        <translation>{field} がありません</translation>
    </message>
    <message>
        <source>there is no {id} in this file: add its line, or delete what names it</source>
        <translation>このファイルに {id} はありません。その行を加えるか、参照を削除してください</translation>
    </message>
    <message>
        <source>there is no {pattern} in a folder Corrected/</source>
        <translation>フォルダー Corrected/ に {pattern} がありません</translation>
    </message>
    <message>
        <source>there is only white space here: select some text first</source>
        <translation>ここには空白しかありません。先にテキストを選択してください</translation>
    </message>
    <message>
        <source>these are the annotations of {author:quoted}: {person:quoted} may take back only their own; a reviewer or manager may take back others’</source>
        <translation>これは {author:quoted} のアノテーションです。{person:quoted} が戻せるのは自分のものだけです。他の人のものはレビュー担当者か管理者が戻せます</translation>
    </message>
    <message>
        <source>these authors do not say one thing here: choose one of the versions</source>
        <translation>ここではアノテーターの意見がそろっていません。いずれかの版を選んでください</translation>
    </message>
    <message>
        <source>they refer to different things already, {id} among them: give them one reference, or delete this line</source>
        <translation>{id} を含め、すでに別々のものを参照しています。参照を一つにするか、この行を削除してください</translation>
    </message>
    <message>
        <source>this MHTML file has no HTML part</source>
        <translation>この MHTML ファイルに HTML の部分がありません</translation>
    </message>
    <message>
        <source>this MHTML file is damaged ({fault:said})</source>
        <translation>この MHTML ファイルは壊れています ({fault:said})</translation>
    </message>
    <message>
        <source>this bookmark no longer exists</source>
        <translation>このブックマークはもうありません</translation>
    </message>
    <message>
        <source>this entity no longer exists: choose another one</source>
        <translation>このエンティティはもうありません。別のものを選んでください</translation>
    </message>
    <message>
        <source>this event cluster no longer exists: choose another one</source>
        <translation>このイベントクラスターはもうありません。別のものを選んでください</translation>
    </message>
    <message>
        <source>this event no longer exists</source>
        <translation>このイベントはもうありません</translation>
    </message>
    <message>
        <source>this format keeps all kinds</source>
        <translation>この形式はすべての種類を保持します</translation>
    </message>
    <message>
        <source>this format needs a reader of HTML pages</source>
        <translation>この形式には HTML ページのリーダーが必要です</translation>
    </message>
    <message>
        <source>this is a GIF picture, not text</source>
        <translation>GIF 画像です。テキストではありません</translation>
    </message>
    <message>
        <source>this is a JPEG picture, not text</source>
        <translation>JPEG 画像です。テキストではありません</translation>
    </message>
    <message>
        <source>this is a PDF document, not text</source>
        <translation>PDF 文書です。テキストではありません</translation>
    </message>
    <message>
        <source>this is a PNG picture, not text</source>
        <translation>PNG 画像です。テキストではありません</translation>
    </message>
    <message>
        <source>this is a ZIP archive or an office document, not text</source>
        <translation>ZIP アーカイブまたは Office 文書です。テキストではありません</translation>
    </message>
    <message>
        <source>this is a file; give a folder</source>
        <translation>ファイルです。フォルダーを指定してください</translation>
    </message>
    <message>
        <source>this is a folder; give a file name</source>
        <translation>フォルダーです。ファイル名を指定してください</translation>
    </message>
    <message>
        <source>this is a gzip archive, not text</source>
        <translation>gzip アーカイブです。テキストではありません</translation>
    </message>
    <message>
        <source>this is a program, not text</source>
        <translation>プログラムです。テキストではありません</translation>
    </message>
    <message>
        <source>this is an SQLite database, not text</source>
        <translation>SQLite データベースです。テキストではありません</translation>
    </message>
    <message>
        <source>this is an old office document, not text</source>
        <translation>古い形式の Office 文書です。テキストではありません</translation>
    </message>
    <message>
        <source>this is not a WARC file: it has no records</source>
        <translation>WARC ファイルではありません。レコードがありません</translation>
    </message>
    <message>
        <source>this is not an HTML page: it has no elements and no text</source>
        <translation>HTML ページではありません。要素もテキストもありません</translation>
    </message>
    <message>
        <source>this is not an MHTML file: it does not start with the header of a MIME message</source>
        <translation>MHTML ファイルではありません。MIME メッセージのヘッダーで始まっていません</translation>
    </message>
    <message>
        <source>this is not an RSS or Atom feed but a web page; import it as format html</source>
        <translation>RSS や Atom のフィードではなく Web ページです。形式 html でインポートしてください</translation>
    </message>
    <message>
        <source>this is not an RSS or Atom feed: its root element is &lt;{root}&gt;</source>
        <translation>RSS や Atom のフィードではありません。ルート要素が &lt;{root}&gt; です</translation>
    </message>
    <message>
        <source>this is not text: {controls} of its first {length} characters are control characters</source>
        <translation>テキストではありません。先頭 {length} 文字のうち {controls} 文字が制御文字です</translation>
    </message>
    <message>
        <source>this is the first difference</source>
        <translation>これが最初の相違です</translation>
    </message>
    <message>
        <source>this is the first hit</source>
        <translation>これが最初の一致です</translation>
    </message>
    <message>
        <source>this is the first page</source>
        <translation>これは最初のページです</translation>
    </message>
    <message>
        <source>this is the last hit</source>
        <translation>これが最後の一致です</translation>
    </message>
    <message>
        <source>this is the last page</source>
        <translation>これは最後のページです</translation>
    </message>
    <message>
        <source>this is {encoding}, an encoding in seven bits that cannot be read here; convert the file to UTF-8</source>
        <translation>これは {encoding} という 7 ビットのエンコーディングで、ここでは読み込めません。ファイルを UTF-8 に変換してください</translation>
    </message>
    <message>
        <source>this item no longer has such an attribute</source>
        <translation>この属性はもうありません</translation>
    </message>
    <message>
        <source>this key means nothing while reviewing</source>
        <translation>このキーはレビュー中は使われません</translation>
    </message>
    <message>
        <source>this mention no longer exists</source>
        <translation>このメンションはもうありません</translation>
    </message>
    <message>
        <source>this no longer exists</source>
        <translation>これはもうありません</translation>
    </message>
    <message>
        <source>this object is annotated ({title}, field {field:quoted}): import the file in its format, or the text alone with --text-field</source>
        <translation>このオブジェクトには注釈が付いています（{title}、フィールド {field:quoted}）。ファイルをその形式で取り込むか、--text-field でテキストだけを取り込んでください</translation>
    </message>
    <message>
        <source>this one is in doubt: accept it on its own or label it yourself</source>
        <translation>この提案は確かではありません。単独で採用するか、自分でラベルを付けてください</translation>
    </message>
    <message>
        <source>this page</source>
        <translation>このページ</translation>
    </message>
    <message>
        <source>this page has not come back yet</source>
        <translation>このページはまだ戻ってきていません</translation>
    </message>
    <message>
        <source>this page is finished: set it back to in progress first</source>
        <translation>このページは完了しています。先に作業中に戻してください</translation>
    </message>
    <message>
        <source>this page is not handed in: there is nothing to send back</source>
        <translation>このページは提出されていないため、差し戻せません</translation>
    </message>
    <message>
        <source>this page is not saved yet: save again before moving on</source>
        <translation>このページはまだ保存されていません。もう一度保存してから進んでください</translation>
    </message>
    <message>
        <source>this page is not saved yet: save again first</source>
        <translation>このページはまだ保存されていません。先に保存し直してください</translation>
    </message>
    <message>
        <source>this page was changed elsewhere; its current state is shown</source>
        <translation>このページは別の場所で変更されたため、現在の内容を表示しています</translation>
    </message>
    <message>
        <source>this page was changed elsewhere; not saved: {edits}</source>
        <translation>このページは別の場所で変更されました。保存されなかった編集：{edits}</translation>
    </message>
    <message>
        <source>this page was changed elsewhere; your edits were kept</source>
        <translation>このページは別の場所で変更されましたが、編集内容はそのまま保たれています</translation>
    </message>
    <message>
        <source>this project is blind: its labels are changed by its reviewers and managers</source>
        <translation>このプロジェクトはブラインドです。ラベルを変えられるのはレビュアーと管理者です</translation>
    </message>
    <message>
        <source>this project is blind: the overview is for its reviewers and managers</source>
        <translation>このプロジェクトは互いに非公開です。概観を見られるのはレビュー担当者と管理者だけです</translation>
    </message>
    <message>
        <source>this project is blind: {person} may not see what others said on this page; whoever leads the project can make {person} a reviewer in the settings</source>
        <translation>このプロジェクトはブラインドです：{person} はこのページでの他の人の内容を見られません。プロジェクトの責任者が設定で {person} をレビュー担当にできます</translation>
    </message>
    <message>
        <source>this question has no version {number}: it has {count}</source>
        <translation>この質問に版 {number} はありません：{count} 件です</translation>
    </message>
    <message>
        <source>this question is not about a label: choose one of its versions</source>
        <translation>この質問はラベルについてではありません：版を選んでください</translation>
    </message>
    <message>
        <source>this question is not about an event: choose one of its versions</source>
        <translation>この質問はイベントについてではありません：版を選んでください</translation>
    </message>
    <message>
        <source>this question is not about an extent: choose one of its versions</source>
        <translation>この質問は範囲についてではありません：版を選んでください</translation>
    </message>
    <message>
        <source>this question is not there any more: look at the page again</source>
        <translation>この質問はもうありません：ページをもう一度見てください</translation>
    </message>
    <message>
        <source>this segment no longer exists</source>
        <translation>このセグメントはもうありません</translation>
    </message>
    <message>
        <source>this suggestion no longer exists: it was made anew or rejected meanwhile</source>
        <translation>この提案はもうありません。その間に作り直されたか、却下されました</translation>
    </message>
    <message>
        <source>this text has no label yet</source>
        <translation>このテキストにはまだラベルがありません</translation>
    </message>
    <message>
        <source>this would bring back what is labelled {labels}, and the project has no such label now: annotator scheme migrate --undo brings the label back</source>
        <translation>元に戻すと{labels}の付いたものが復活しますが、プロジェクトにこのラベルはもうありません。annotator scheme migrate --undo でラベルを戻せます</translation>
    </message>
    <message>
        <source>threshold {threshold}: give a share from 0.1 to 1</source>
        <translation>しきい値 {threshold}: 0.1 から 1 までの割合を指定してください</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>選択済み</translation>
    </message>
    <message>
        <source>time in all</source>
        <translation>合計時間</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>未着手</translation>
    </message>
    <message>
        <source>to look at</source>
        <translation>確認待ち</translation>
    </message>
    <message>
        <source>to the start or end of the line; with Ctrl, of the page</source>
        <translation>行の端へ。Ctrl でページの端へ</translation>
    </message>
    <message>
        <source>token {number}</source>
        <translation>トークン {number}</translation>
    </message>
    <message>
        <source>tokens {asked:quoted}: choose cut or whole</source>
        <translation>トークン {asked:quoted}：cut か whole を選んでください</translation>
    </message>
    <message>
        <source>too few pages for an interval</source>
        <translation>区間を求めるにはページが足りません</translation>
    </message>
    <message>
        <source>topics whose documents lie in several parts: their coreference is divided</source>
        <translation>文書が複数のパートに分かれたトピック：共参照が分断されます</translation>
    </message>
    <message>
        <source>towards gold</source>
        <translation>ゴールドに近づいている</translation>
    </message>
    <message>
        <source>train, dev, test</source>
        <translation>train, dev, test</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>トリガー</translation>
    </message>
    <message>
        <source>triggers grown to whole tokens</source>
        <translation>トークン全体に広げたトリガー</translation>
    </message>
    <message>
        <source>triggers: same span</source>
        <translation>トリガー：スパンが同じ</translation>
    </message>
    <message>
        <source>triggers: same span and type</source>
        <translation>トリガー：スパンと型が同じ</translation>
    </message>
    <message>
        <source>two items have the id {id}</source>
        <translation>ID {id} の項目が二つあります</translation>
    </message>
    <message>
        <source>type</source>
        <translation>型</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>undefined, because: {reason}</source>
        <translation>値なし：{reason}</translation>
    </message>
    <message>
        <source>under 1 % unlabelled</source>
        <translation>未分類 1 % 未満</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>undoing an edit did not restore the annotation set</source>
        <translation>編集を元に戻しても注釈セットが元どおりになりません</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>取り消し済み</translation>
    </message>
    <message>
        <source>undone: {what}</source>
        <translation>元に戻しました：{what}</translation>
    </message>
    <message>
        <source>unflag {flag:flag}</source>
        <translation>フラグ {flag:flag} を外す</translation>
    </message>
    <message>
        <source>unitizing α of mentions</source>
        <translation>メンションの単位化 α</translation>
    </message>
    <message>
        <source>unitizing α of mentions, places alone</source>
        <translation>メンションの単位化 α（位置のみ）</translation>
    </message>
    <message>
        <source>unitizing α of mentions, types alone</source>
        <translation>メンションの単位化 α（型のみ）</translation>
    </message>
    <message>
        <source>unitizing α of segments</source>
        <translation>セグメントの単位化 α</translation>
    </message>
    <message>
        <source>unitizing α of segments, kinds alone</source>
        <translation>セグメントの単位化 α（種類のみ）</translation>
    </message>
    <message>
        <source>unknown encoding {name:quoted}; give one such as {known}</source>
        <translation>不明な文字コード{name:quoted}です。{known} などを指定してください</translation>
    </message>
    <message>
        <source>unknown format {key:quoted}; choose one of {known}</source>
        <translation>不明な形式{key:quoted}です。選べるのは {known} です</translation>
    </message>
    <message>
        <source>unknown kind of file; if it is plain text, import it as format text</source>
        <translation>不明な種類のファイルです。プレーンテキストなら形式 text でインポートしてください</translation>
    </message>
    <message>
        <source>unknown kind of page {key:quoted}; choose one of {known}</source>
        <translation>不明なページの種類{key:quoted}です。選べるのは {known} です</translation>
    </message>
    <message>
        <source>unlink {entity}</source>
        <translation>{entity} のリンクを解除</translation>
    </message>
    <message>
        <source>unlock</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>values stand in an attribute that is no choice: its type has to be choice</source>
        <translation>選択型ではない属性に値があります。型を choice にしてください</translation>
    </message>
    <message>
        <source>verb</source>
        <translation>動詞</translation>
    </message>
    <message>
        <source>version {number} of the scheme cannot be read</source>
        <translation>スキームのバージョン {number} を読み取れません</translation>
    </message>
    <message>
        <source>version {number} of the scheme is damaged; it stands whole in {place}</source>
        <translation>スキームのバージョン {number} が破損しています。無傷のものが {place} にあります</translation>
    </message>
    <message>
        <source>version {number} of the scheme is missing</source>
        <translation>スキームの版 {number} がありません</translation>
    </message>
    <message>
        <source>version {number} of the scheme is unlike its hash</source>
        <translation>スキームの版 {number} がハッシュと一致しません</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>waits for another question</source>
        <translation>別の質問を待っています</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message numerus="yes">
        <source>week of {day}: {minutes} ({n} pages)</source>
        <translation><numerusform>{day} の週：{minutes}（{n} ページ）</numerusform></translation>
    </message>
    <message>
        <source>what fills the role is lost</source>
        <translation>ロールに入るものが失われます</translation>
    </message>
    <message>
        <source>what is the same refers to {entity} already: the reference is kept for all of them, the line is not</source>
        <translation>同じものはすでに {entity} を指しています。参照はすべてに残りますが、この行は残りません</translation>
    </message>
    <message>
        <source>what it belongs to is lost</source>
        <translation>対象が失われます</translation>
    </message>
    <message>
        <source>what it belongs to was not carried over</source>
        <translation>属する項目が引き継がれていません</translation>
    </message>
    <message>
        <source>what it belongs to: {reason:said}</source>
        <translation>属する項目: {reason:said}</translation>
    </message>
    <message>
        <source>what it links is lost</source>
        <translation>つなぐ相手が失われます</translation>
    </message>
    <message>
        <source>what it refers to is not stored; annotator check names such damage</source>
        <translation>参照先が保存されていません。このような破損は annotator check で分かります</translation>
    </message>
    <message>
        <source>what it was about</source>
        <translation>対象の項目</translation>
    </message>
    <message>
        <source>what was counted for {measure} cannot be read</source>
        <translation>{measure} の集計を読めません</translation>
    </message>
    <message>
        <source>what was tagged starts or ends inside a word</source>
        <translation>付けたラベルが単語の途中で始まっているか終わっています</translation>
    </message>
    <message>
        <source>what {project} held was written over, so there is nothing whole that could be saved</source>
        <translation>{project} の内容は上書きされたため、保存できる完全なものが残っていません</translation>
    </message>
    <message>
        <source>when the project is closed after something changed</source>
        <translation>変更があったプロジェクトを閉じるとき</translation>
    </message>
    <message>
        <source>when the project was closed</source>
        <translation>プロジェクトを閉じたとき</translation>
    </message>
    <message>
        <source>white space at its edge</source>
        <translation>端に空白がある</translation>
    </message>
    <message>
        <source>whole event</source>
        <translation>イベント全体</translation>
    </message>
    <message>
        <source>whole project</source>
        <translation>プロジェクト全体</translation>
    </message>
    <message>
        <source>whole: mentions and triggers grow to them, instead of cutting them</source>
        <translation>分割せず、メンションとトリガーをトークン全体に広げる</translation>
    </message>
    <message>
        <source>wider than 12 words, which GLiNER passes over</source>
        <translation>12 語より長く、GLiNER は無視します</translation>
    </message>
    <message>
        <source>with blue blindness</source>
        <translation>3型色覚</translation>
    </message>
    <message>
        <source>with green blindness</source>
        <translation>2型色覚</translation>
    </message>
    <message>
        <source>with models (columns)</source>
        <translation>モデル（列）との比較</translation>
    </message>
    <message>
        <source>with red blindness</source>
        <translation>1型色覚</translation>
    </message>
    <message>
        <source>with whole tokens (--tokens whole) none is cut: a mention or trigger that begins or ends inside one grows to it, and the model learns from tokens as it meets them on new pages</source>
        <translation>トークンを分割しない設定（--tokens whole）では、途中で始まるか終わるメンションやトリガーはトークン全体に広がり、モデルは新しいページで出会うのと同じトークンから学びます</translation>
    </message>
    <message>
        <source>word</source>
        <translation>語</translation>
    </message>
    <message>
        <source>words of the content that the source does not have in this form, masked</source>
        <translation>元のページに同じ形で現れない本文の語、伏せて書き出し</translation>
    </message>
    <message>
        <source>work was done since the labels were changed ({edits} edits, {sets} new sets): restore a backup, or change the labels again</source>
        <translation>ラベルの変更後に作業がありました（編集 {edits} 件、新しいセット {sets} 件）。バックアップを戻すか、もう一度ラベルを変えてください</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>you</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>you are looking at what became of this page: Esc goes back to annotating</source>
        <translation>このページの結果を表示中です。Esc で注釈に戻ります</translation>
    </message>
    <message>
        <source>you can change the author once everything is saved</source>
        <translation>すべて保存されれば注釈者を変更できます</translation>
    </message>
    <message>
        <source>you can review once everything is saved</source>
        <translation>すべて保存されたらレビューできます</translation>
    </message>
    <message>
        <source>you have annotated no older form of this page and no page like it</source>
        <translation>このページの古い版にも、似たページにも、あなたのアノテーションはありません</translation>
    </message>
    <message>
        <source>zip files in zip files in zip files: unpack it yourself</source>
        <translation>zip ファイルの中の zip ファイルが深すぎます。自分で展開してください</translation>
    </message>
    <message>
        <source>{address} answered with more than {most} bytes</source>
        <translation>{address} の応答が {most} バイトを超えています</translation>
    </message>
    <message>
        <source>{address} answered with status {status}</source>
        <translation>{address} がステータス {status} を返しました</translation>
    </message>
    <message>
        <source>{address} did not answer: {how}</source>
        <translation>{address} から応答がありません：{how}</translation>
    </message>
    <message>
        <source>{address} is not the address of an endpoint: give one like https://example.org/v1, without a key in it</source>
        <translation>{address} はエンドポイントのアドレスではありません。https://example.org/v1 のような、キーを含まないアドレスを指定してください</translation>
    </message>
    <message>
        <source>{address} would be asked without encryption: use https (http is for this computer alone)</source>
        <translation>{address} への通信が暗号化されません。https を使ってください（http はこのコンピューターのみ）</translation>
    </message>
    <message>
        <source>{article} is not an article number: articles count from 1</source>
        <translation>{article} は記事の番号ではありません。記事は 1 から数えます</translation>
    </message>
    <message>
        <source>{attribute:attribute}: none</source>
        <translation>{attribute:attribute}：なし</translation>
    </message>
    <message>
        <source>{attribute:attribute}: {value:value}</source>
        <translation>{attribute:attribute}：{value:value}</translation>
    </message>
    <message>
        <source>{attribute:attribute}: “{value}” is not an ISO value like 2025-07-23, 2025-W30, 2025-Q3 or P3D</source>
        <translation>{attribute:attribute}：「{value}」は 2025-07-23、2025-W30、2025-Q3、P3D のような ISO の値ではありません</translation>
    </message>
    <message>
        <source>{attribute:attribute}: “{value}” is not one of {allowed:value}</source>
        <translation>{attribute:attribute}：「{value}」は {allowed:value} のどれでもありません</translation>
    </message>
    <message>
        <source>{at} of {all}</source>
        <translation>{all} 件中 {at}</translation>
    </message>
    <message>
        <source>{author:quoted} has no qualification round</source>
        <translation>{author:quoted} さんに資格審査はありません</translation>
    </message>
    <message>
        <source>{author} alone</source>
        <translation>{author} のみ</translation>
    </message>
    <message>
        <source>{author} already has other annotations on this document</source>
        <translation>{author} にはこの文書に対する別の注釈がすでにあります</translation>
    </message>
    <message>
        <source>{author} has an unknown role, “{role}”</source>
        <translation>{author} の役割「{role}」は不明です</translation>
    </message>
    <message>
        <source>{author} has finished “{page}”: set the page back to in progress, then carry over</source>
        <translation>{author} は「{page}」を完了しています。ページを作業中に戻してから引き継いでください</translation>
    </message>
    <message numerus="yes">
        <source>{author} has handed in {n} of the compared pages again: the first hand-in is compared</source>
        <translation><numerusform>{author} は比較対象の {n} ページを再提出しました。最初の提出を比較しています</numerusform></translation>
    </message>
    <message>
        <source>{author} has no pages: assign some before you hand out</source>
        <translation>{author} のページがありません。配布する前に割り当ててください</translation>
    </message>
    <message numerus="yes">
        <source>{author} has not handed in {n} of the pages that others have</source>
        <translation><numerusform>他の人が提出したページのうち {n} 件を {author} はまだ提出していません</numerusform></translation>
    </message>
    <message>
        <source>{author} has other annotations on the same text in this import; only the first ones were taken</source>
        <translation>{author} はこのインポートの同じテキストに別の注釈も付けています。最初のものだけを取り込みました</translation>
    </message>
    <message numerus="yes">
        <source>{author} has {n} of the compared pages in progress again: they are compared as they were handed in</source>
        <translation><numerusform>{author} は比較対象の {n} ページを再び作業中です。提出時の内容を比較しています</numerusform></translation>
    </message>
    <message>
        <source>{author} is named twice: name each author once</source>
        <translation>{author} が 2 回指定されています。各注釈者は 1 回だけ指定してください</translation>
    </message>
    <message>
        <source>{author} is not a person: files are handed out to people</source>
        <translation>{author} は人ではありません。ファイルを配布できるのは人だけです</translation>
    </message>
    <message>
        <source>{author} is of an unknown kind, “{kind}”</source>
        <translation>{author} の種類「{kind}」は不明です</translation>
    </message>
    <message>
        <source>{author} is {kind:said} in the project, not {asked:said}</source>
        <translation>{author} はプロジェクトでは{asked:said}ではなく{kind:said}です</translation>
    </message>
    <message>
        <source>{author} is {kind:said} in this project, not {asked:said}: choose another name</source>
        <translation>{author} はこのプロジェクトでは{asked:said}ではなく{kind:said}です。別の名前を選んでください</translation>
    </message>
    <message>
        <source>{author} takes it in, {other} does not</source>
        <translation>{author} は含め、{other} は含めない</translation>
    </message>
    <message>
        <source>{author}'s hand-in of {page} is damaged and left out: bring it back with “annotator salvage”, or let {author} hand the page in again</source>
        <translation>{page} への {author} の提出は破損しているため除外しました。「annotator salvage」で復元するか、{author} がこのページをもう一度提出してください</translation>
    </message>
    <message>
        <source>{author}: bookmark {item}: {position} is not a position in a text of {length} characters</source>
        <translation>{author}: ブックマーク {item}: {position} は {length} 文字のテキストの外です</translation>
    </message>
    <message>
        <source>{author}: decision {item}: it ends at {end}, but the text has {length} characters</source>
        <translation>{author}: 判定 {item}: {end} で終わっていますが、テキストは {length} 文字です</translation>
    </message>
    <message>
        <source>{author}: the id {item} appears twice</source>
        <translation>{author}: ID {item} が2度あります</translation>
    </message>
    <message>
        <source>{author}: whether this is a person or a model is lost; kept as a {kind}</source>
        <translation>{author}: 人かモデルかの情報は失われました。{kind} として残しました</translation>
    </message>
    <message>
        <source>{author}: {fault:said}</source>
        <translation>{author}: {fault:said}</translation>
    </message>
    <message>
        <source>{author}: {items} in {sets}</source>
        <translation>{author}: {sets}の{items}</translation>
    </message>
    <message>
        <source>{author}: {item}: [{start}, {end}) is not a valid range in a text of {length} characters</source>
        <translation>{author}: {item}: [{start}, {end}) は {length} 文字のテキストの範囲として正しくありません</translation>
    </message>
    <message>
        <source>{author}: {item}: there is no mention or event {target}</source>
        <translation>{author}: {item}: メンションまたはイベント {target} はありません</translation>
    </message>
    <message>
        <source>{author}: {item}: {role} is {target}, which does not exist</source>
        <translation>{author}: {item}: {role} の {target} は存在しません</translation>
    </message>
    <message numerus="yes">
        <source>{author}: {n} control pages</source>
        <translation><numerusform>{author}：確認用ページ {n} 件</numerusform></translation>
    </message>
    <message>
        <source>{author}’s annotations on {name} are damaged ({reason:said}); restore a backup, or use annotator salvage</source>
        <translation>{name} に対する {author} のアノテーションは破損しています（{reason:said}）。バックアップを復元するか、annotator salvage を使ってください</translation>
    </message>
    <message>
        <source>{backup} is a backup of another project ({name}): to use it, copy it to a place of its own and open it</source>
        <translation>{backup} は別のプロジェクト（{name}）のバックアップです。使うには別の場所にコピーして開いてください</translation>
    </message>
    <message>
        <source>{before}, {next}</source>
        <translation>{before}、{next}</translation>
    </message>
    <message>
        <source>{color}, taken by {name}</source>
        <translation>{color}（{name} が使用中）</translation>
    </message>
    <message>
        <source>{consumer} cannot read the export: {fault:said}</source>
        <translation>{consumer} は出力を読み込めません: {fault:said}</translation>
    </message>
    <message>
        <source>{consumer} {version} read {records} records and found what was exported: {found}</source>
        <translation>{consumer} {version} は {records} 件のレコードを読み込み、出力どおりの内容を確認しました: {found}</translation>
    </message>
    <message>
        <source>{consumer} {version} read {records} records and found {found}, but {exported} were exported</source>
        <translation>{consumer} {version} は {records} 件のレコードを読み込み {found} を見つけましたが、出力されたのは {exported} です</translation>
    </message>
    <message>
        <source>{copy} already exists: choose another name</source>
        <translation>{copy} はすでにあります。別の名前を選んでください</translation>
    </message>
    <message>
        <source>{copy} could not be written, and no copy was made: {reason}</source>
        <translation>{copy} に書き込めず、コピーは作成されませんでした：{reason}</translation>
    </message>
    <message>
        <source>{copy} is a folder: name the file for the copy</source>
        <translation>{copy} はフォルダーです。コピー先のファイル名を指定してください</translation>
    </message>
    <message>
        <source>{copy}: the migrated copy is broken ({reason}); the project is unchanged</source>
        <translation>{copy}：変換したコピーに問題があります（{reason}）。プロジェクトは変更していません</translation>
    </message>
    <message>
        <source>{count} {sort:said}</source>
        <translation>{sort:said} {count}</translation>
    </message>
    <message>
        <source>{document}: it can only be read as {encoding}; the text stays as it is</source>
        <translation>{document}: {encoding} としてしか読めないため、テキストはそのままです</translation>
    </message>
    <message>
        <source>{document}: its byte order mark says {encoding}; the text stays as it is</source>
        <translation>{document}: バイト順マークが {encoding} を示しているため、テキストはそのままです</translation>
    </message>
    <message>
        <source>{document}: its source bytes were not kept, so it cannot be read again</source>
        <translation>{document}: 元のバイト列が保存されていないため、読み直せません</translation>
    </message>
    <message>
        <source>{document}: newer version by {author}: {added} added, {changed} changed, {removed} removed</source>
        <translation>{document}：{author} の新しい版：追加 {added}、変更 {changed}、削除 {removed}</translation>
    </message>
    <message>
        <source>{document}: newer version by {author}: {added} added, {changed} changed, {removed} removed; {kept} kept, because something refers to them of which the file says nothing</source>
        <translation>{document}：{author} の新しい版：追加 {added}、変更 {changed}、削除 {removed}。ファイルに書けないものから参照されている {kept} 件は残しました</translation>
    </message>
    <message>
        <source>{document}: spaCy's text differs from the document's text</source>
        <translation>{document}: spaCy のテキストが文書のテキストと異なります</translation>
    </message>
    <message>
        <source>{document}: {reason:said}</source>
        <translation>{document}：{reason:said}</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} / {all}</translation>
    </message>
    <message numerus="yes">
        <source>{done} of {n} pages checked</source>
        <translation><numerusform>{n} ページ中 {done} ページを確認</numerusform></translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>{total} 件中 {done} 件完了</translation>
    </message>
    <message>
        <source>{edge}: {words}</source>
        <translation>{edge}：{words}</translation>
    </message>
    <message>
        <source>{entity}: {hits}</source>
        <translation>{entity}：{hits}</translation>
    </message>
    <message>
        <source>{event:type} already has this argument</source>
        <translation>{event:type} にはこの引数がすでにあります</translation>
    </message>
    <message>
        <source>{event:type} has no role “{role}”</source>
        <translation>{event:type} にロール「{role}」はありません</translation>
    </message>
    <message>
        <source>{event:type}, {role:role}: each of the two events would contain the other</source>
        <translation>{event:type} の {role:role}：2つのイベントが互いを含むことになります</translation>
    </message>
    <message>
        <source>{event:type}, {role:role}: it takes {allowed:type}, not {type:type}</source>
        <translation>{event:type} の {role:role}：使えるのは {allowed:type} で、{type:type} は使えません</translation>
    </message>
    <message>
        <source>{event:type}, {role:role}: there is no mention or event “{target}”</source>
        <translation>{event:type} の {role:role}：メンションまたはイベント「{target}」はありません</translation>
    </message>
    <message numerus="yes">
        <source>{event:type}: {role:role} can be filled {n} times</source>
        <translation><numerusform>{event:type}：{role:role} に入れられるのは {n} 個までです</numerusform></translation>
    </message>
    <message>
        <source>{event}, role {role}</source>
        <translation>{event} のロール {role}</translation>
    </message>
    <message>
        <source>{faults:said}</source>
        <translation>{faults:said}</translation>
    </message>
    <message>
        <source>{field} is not a list of texts</source>
        <translation>{field} がテキストの一覧ではありません</translation>
    </message>
    <message>
        <source>{field}: {fault:said}</source>
        <translation>{field}: {fault:said}</translation>
    </message>
    <message>
        <source>{file} already exists: choose another folder, or move the file away</source>
        <translation>{file} は既にあります。別のフォルダーを選ぶか、ファイルを移動してください</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}</source>
        <translation>{file} を書き込めませんでした: {reason}</translation>
    </message>
    <message>
        <source>{file} has another scheme, and neither has all labels of the other: {file} lacks {lacking}; the project lacks {missing}; say which label is which with a label map (annotator merge --write-map FILE proposes one), or give both one scheme with all of these</source>
        <translation>{file} は別のスキームで、どちらも相手のラベルをすべては持っていません。{file} にないもの: {lacking}、プロジェクトにないもの: {missing}。ラベル対応表でどれがどれに当たるかを指定するか (annotator merge --write-map FILE で案を作れます)、両方をこれらすべてを持つスキームにしてください</translation>
    </message>
    <message>
        <source>{file} is about the corpus and was not read as a page</source>
        <translation>{file} はコーパスについてのファイルなので、ページとして読み込みませんでした</translation>
    </message>
    <message>
        <source>{file} is the project itself: choose the file that came back</source>
        <translation>{file} はこのプロジェクト自体です。戻ってきたファイルを選んでください</translation>
    </message>
    <message>
        <source>{file} uses {labels}, which the project does not have, and the label map does not say what they are: add them to the map</source>
        <translation>{file} で使われている {labels} はプロジェクトになく、ラベル対応表にも書かれていません。対応表に加えてください</translation>
    </message>
    <message>
        <source>{file}: not the manifest of an export of gold</source>
        <translation>{file}：gold のエクスポートのマニフェストではありません</translation>
    </message>
    <message>
        <source>{file}: {reason:said}</source>
        <translation>{file}：{reason:said}</translation>
    </message>
    <message>
        <source>{file}: {warning:said}</source>
        <translation>{file}: {warning:said}</translation>
    </message>
    <message>
        <source>{file}:{line}: {id}: {reason:said}</source>
        <translation>{file}:{line}：{id}：{reason:said}</translation>
    </message>
    <message>
        <source>{file}:{line}: {id}: {reason:said}; left out</source>
        <translation>{file}:{line}：{id}：{reason:said}（除外）</translation>
    </message>
    <message>
        <source>{file}:{line}: {reason:said}; left out</source>
        <translation>{file}:{line}: {reason:said} (除外しました)</translation>
    </message>
    <message>
        <source>{file}:{line}: {warning:said}</source>
        <translation>{file}:{line}：{warning:said}</translation>
    </message>
    <message>
        <source>{filler} is not {role} of {trigger}</source>
        <translation>{filler} は {trigger} の {role} ではない</translation>
    </message>
    <message>
        <source>{filler} is {role} of {trigger}</source>
        <translation>{filler} は {trigger} の {role}</translation>
    </message>
    <message>
        <source>{finish} finishes the page and opens the next one. Once “saved” appears here, every edit is on disk.</source>
        <translation>{finish} でページを完了し、次のページを表示します。ここに「保存済み」と出れば、編集はすべてディスクにあります。</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first}、{last}</translation>
    </message>
    <message>
        <source>{flags}? suggested by {name}, {keys} raises it</source>
        <translation>{flags}？ {name} による提案、{keys} で付けます</translation>
    </message>
    <message>
        <source>{folder} could not be written: {reason}</source>
        <translation>{folder} に書き込めませんでした: {reason}</translation>
    </message>
    <message>
        <source>{folder} holds no GLiNER model: it needs gliner_config.json and an .onnx file</source>
        <translation>{folder} に GLiNER モデルがありません。gliner_config.json と .onnx ファイルが必要です</translation>
    </message>
    <message numerus="yes">
        <source>{folder}: training needs at least {least} pages; {n} could be read</source>
        <translation><numerusform>{folder}: 学習には最低 {least} ページが必要です。読めたのは {n} ページです</numerusform></translation>
    </message>
    <message>
        <source>{format} has no {option}; it is for {known}</source>
        <translation>{format} に {option} はありません。使えるのは {known} です</translation>
    </message>
    <message>
        <source>{format} was exported, but not proved: {consumer} is not installed (pip install {consumer})</source>
        <translation>{format} を出力しましたが、確認はできませんでした。{consumer} がインストールされていません（pip install {consumer}）</translation>
    </message>
    <message>
        <source>{format}, {text}: only one annotation set per document can be exported, not all</source>
        <translation>{format}、{text}: 1文書につき1つの注釈セットだけをエクスポートできます</translation>
    </message>
    <message>
        <source>{found}</source>
        <translation>{found}</translation>
    </message>
    <message>
        <source>{hits} in {pages}</source>
        <translation>{pages}に {hits}</translation>
    </message>
    <message>
        <source>{hits} · Enter goes to one</source>
        <translation>{hits}・Enter で移動</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 時間 {minutes} 分</translation>
    </message>
    <message>
        <source>{id} (line {line}) was left out itself: correct that line first</source>
        <translation>{id}（{line} 行目）自体が除外されています。まずその行を直してください</translation>
    </message>
    <message>
        <source>{id} already has a reference: delete one of the lines</source>
        <translation>{id} にはすでに参照があります。どちらかの行を削除してください</translation>
    </message>
    <message>
        <source>{id} has a value for {name} already: delete one of the lines</source>
        <translation>{id} にはすでに {name} の値があります。どちらかの行を削除してください</translation>
    </message>
    <message>
        <source>{id} has no name</source>
        <translation>{id} に名前がありません</translation>
    </message>
    <message>
        <source>{id} is a relation, which can have no more than notes: name a mention or event</source>
        <translation>{id} は関係で、付けられるのはメモだけです。言及かイベントを指定してください</translation>
    </message>
    <message>
        <source>{id} is a segment: name a mention or event</source>
        <translation>{id} はセグメントです。言及かイベントを指定してください</translation>
    </message>
    <message>
        <source>{id} is the trigger of {event}: name {event} instead</source>
        <translation>{id} は {event} のトリガーです。代わりに {event} を指定してください</translation>
    </message>
    <message>
        <source>{id}, which it needs, was left out</source>
        <translation>必要な {id} が除外されました</translation>
    </message>
    <message>
        <source>{id}: it ends at {end}, but the text has {length} characters</source>
        <translation>{id}：終わりは {end} ですが、テキストは {length} 文字です</translation>
    </message>
    <message>
        <source>{id}: the entity was found again in the journal</source>
        <translation>{id}: エンティティを履歴から復元しました</translation>
    </message>
    <message>
        <source>{id}: the entity's name is lost; the mentions still refer to it</source>
        <translation>{id}: エンティティの名前は失われました。メンションは引き続き参照しています</translation>
    </message>
    <message>
        <source>{item:said} left out: {reason:said}</source>
        <translation>{item:said} を除外しました: {reason:said}</translation>
    </message>
    <message>
        <source>{item:said} says the same as {first:said}: taken once</source>
        <translation>{item:said} は {first:said} と同じ内容です。一度だけ取り込みました</translation>
    </message>
    <message>
        <source>{item:said} was changed meanwhile</source>
        <translation>{item:said}はその間に変更されました</translation>
    </message>
    <message>
        <source>{item:said} {id} ends at {end}, but the text has {length} characters</source>
        <translation>{item:said} {id} は {end} で終わりますが、テキストは {length} 文字です</translation>
    </message>
    <message>
        <source>{item:said} {id} was changed meanwhile</source>
        <translation>{item:said} {id} はその間に変更されました</translation>
    </message>
    <message>
        <source>{item:said} {name} ({id}) is still referred to in the project: remove the references first</source>
        <translation>{item:said} {name}（{id}）はプロジェクト内でまだ使われています。先に参照を外してください</translation>
    </message>
    <message>
        <source>{item:said} {name} ({id}) stays as it is in the project</source>
        <translation>{item:said} {name}（{id}）はプロジェクトのまま変えません</translation>
    </message>
    <message>
        <source>{item:said} {name} was changed meanwhile: reload the page and try again</source>
        <translation>{item:said} {name} はその間に変更されました。ページを読み直してもう一度試してください</translation>
    </message>
    <message>
        <source>{item:said} {name}: its id {id} stands for something else in the project, so it is stored as {new}</source>
        <translation>{item:said} {name}：ID {id} はプロジェクトでは別のものを指すため、{new} として保存されました</translation>
    </message>
    <message>
        <source>{item:said}: argument {role} = {target}</source>
        <translation>{item:said}: 引数 {role} = {target}</translation>
    </message>
    <message>
        <source>{item:said}: attribute {name}</source>
        <translation>{item:said}: 属性 {name}</translation>
    </message>
    <message>
        <source>{item:said}: link</source>
        <translation>{item:said}: リンク</translation>
    </message>
    <message>
        <source>{item:said}: {role}</source>
        <translation>{item:said}：{role}</translation>
    </message>
    <message>
        <source>{item} is found by words that are not under it in the text</source>
        <translation>{item} は、本文のその位置にない語句で検索されます</translation>
    </message>
    <message>
        <source>{item} is listed at [{start}, {end}), but stands elsewhere</source>
        <translation>{item} は [{start}, {end}) と記録されていますが、実際の位置と異なります</translation>
    </message>
    <message>
        <source>{keep} keeps</source>
        <translation>{keep} で確定</translation>
    </message>
    <message>
        <source>{keep} keeps · empty and {drop} removes</source>
        <translation>{keep} で確定 · 空にして {drop} で削除</translation>
    </message>
    <message>
        <source>{keys}
Shift with the digit: all with the same words. Backspace: nothing said.</source>
        <translation>{keys}
Shift+数字: 同じ語すべて。Backspace: 取り消し。</translation>
    </message>
    <message>
        <source>{key} cannot be exported; choose one of {known}</source>
        <translation>{key} はエクスポートできません。選べるのは {known} です</translation>
    </message>
    <message>
        <source>{key} cannot be imported; choose one of {known}</source>
        <translation>{key} はインポートできません。選べるのは {known} です</translation>
    </message>
    <message>
        <source>{key} chooses</source>
        <translation>{key} で決定</translation>
    </message>
    <message>
        <source>{key} does not learn from pages; leave the author out</source>
        <translation>{key} はページから学習しません。注釈者を指定しないでください</translation>
    </message>
    <message>
        <source>{key} is the key of “{name}”</source>
        <translation>{key} は「{name}」のキーです</translation>
    </message>
    <message>
        <source>{key} knowledge base</source>
        <translation>{key} 知識ベース</translation>
    </message>
    <message>
        <source>{key} moves the caret or the keyboard focus: it cannot be reassigned</source>
        <translation>{key} はカーソルやフォーカスの移動に使うため、割り当てられません</translation>
    </message>
    <message>
        <source>{key} needs a library that is not installed: pip install 'annotator[{extra}]'</source>
        <translation>{key} に必要なライブラリがインストールされていません: pip install 'annotator[{extra}]'</translation>
    </message>
    <message>
        <source>{key} needs {library}, which is not installed: pip install 'annotator[{extra}]'</source>
        <translation>{key} に必要な {library} がインストールされていません: pip install 'annotator[{extra}]'</translation>
    </message>
    <message>
        <source>{key} starts the search in the list of events</source>
        <translation>{key} はイベント一覧の検索を始めるキーです</translation>
    </message>
    <message>
        <source>{key}, back with {back} · smart: case matters if there is a capital letter</source>
        <translation>{key}、{back} で戻る · スマート：大文字があれば大文字と小文字を区別</translation>
    </message>
    <message>
        <source>{key}: how many people the page waits for was counted again</source>
        <translation>{key}: このページが何人を待っているかを数え直しました</translation>
    </message>
    <message>
        <source>{kind:kind} belongs to no article: press the number of its article</source>
        <translation>{kind:kind} はどの記事にも属していません。記事の番号を押してください</translation>
    </message>
    <message>
        <source>{kind:kind} written as {became}</source>
        <translation>{kind:kind} を {became} として書き出し</translation>
    </message>
    <message numerus="yes">
        <source>{label:kind}: {n} lines, to {end:quoted}</source>
        <translation><numerusform>{label:kind}：{n} 行、{end:quoted} まで</numerusform></translation>
    </message>
    <message>
        <source>{label:type} is locked: drag, double-click or press Enter to tag; Esc unlocks</source>
        <translation>{label:type} を固定中：ドラッグ、ダブルクリック、Enter で付けます。Esc で解除</translation>
    </message>
    <message>
        <source>{label} cannot be split: only kinds, types, events and relations can</source>
        <translation>{label} は分けられません。分けられるのは種類、型、イベント、関係だけです</translation>
    </message>
    <message>
        <source>{label} event</source>
        <translation>{label} イベント</translation>
    </message>
    <message>
        <source>{label} span</source>
        <translation>{label} スパン</translation>
    </message>
    <message>
        <source>{label} ‘{words}’</source>
        <translation>{label}「{words}」</translation>
    </message>
    <message>
        <source>{label}: F1 {f1} of {n} items</source>
        <translation>{label}：F1 {f1}、{n} 件</translation>
    </message>
    <message>
        <source>{label}: suggested by {name}, not a label yet</source>
        <translation>{label}：{name} の提案（まだラベルではありません）</translation>
    </message>
    <message>
        <source>{left} of {all} left</source>
        <translation>残り {left} / {all}</translation>
    </message>
    <message>
        <source>{library} is missing, and no window can open without it: sudo apt-get install -y {package}</source>
        <translation>{library} がないためウィンドウを開けません：sudo apt-get install -y {package}</translation>
    </message>
    <message>
        <source>{login:quoted} is no member of the team</source>
        <translation>{login:quoted} はチームのメンバーではありません</translation>
    </message>
    <message>
        <source>{login:quoted} works as {author:quoted} already: take another name</source>
        <translation>{login:quoted} がすでに {author:quoted} として作業しています。別の名前を使ってください</translation>
    </message>
    <message>
        <source>{low}–{high}</source>
        <translation>{low}–{high}</translation>
    </message>
    <message>
        <source>{low}–{high} · n = {n}</source>
        <translation>{low}〜{high} · n = {n}</translation>
    </message>
    <message>
        <source>{mentions}: {here} here, {elsewhere} elsewhere</source>
        <translation>{mentions}：ここに {here}、ほかに {elsewhere}</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} 分 {seconds} 秒</translation>
    </message>
    <message>
        <source>{name:quoted} is not a file name</source>
        <translation>{name:quoted}はファイル名ではありません</translation>
    </message>
    <message>
        <source>{name:quoted} is not an encoding of text; give one such as {known}</source>
        <translation>{name:quoted}はテキストの文字コードではありません。{known} などを指定してください</translation>
    </message>
    <message>
        <source>{name:quoted}: there is no such scheme or file; schemes: {known}</source>
        <translation>{name:quoted}: そのスキームやファイルはありません。スキーム: {known}</translation>
    </message>
    <message>
        <source>{names}: the same labels</source>
        <translation>{names}: 同じラベル</translation>
    </message>
    <message>
        <source>{name} (retired)</source>
        <translation>{name}（引退）</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name}（あなた）</translation>
    </message>
    <message>
        <source>{name} ({sort})</source>
        <translation>{name}（{sort}）</translation>
    </message>
    <message>
        <source>{name} already exists: open it or choose another name.</source>
        <translation>{name} はすでにあります。それを開くか、別の名前にしてください。</translation>
    </message>
    <message>
        <source>{name} cannot be merged with itself: choose another one</source>
        <translation>{name} をそれ自身と統合することはできません。別のものを選んでください</translation>
    </message>
    <message>
        <source>{name} cannot be reached, its folder or drive is gone: connect it again, or save what is open elsewhere</source>
        <translation>{name} に届きません。フォルダーかドライブがなくなりました。接続し直すか、開いている内容を別の場所に保存してください</translation>
    </message>
    <message>
        <source>{name} is a model in this project: choose the name of a person, or gold</source>
        <translation>{name} はこのプロジェクトではモデルです。人の名前か gold を選んでください</translation>
    </message>
    <message>
        <source>{name} is a version of the work of {author} that a merge set aside: choose the name of a person, or gold</source>
        <translation>{name} は {author} の作業のうち、統合のときに別に取り置かれた版です。人の名前か gold を選んでください</translation>
    </message>
    <message numerus="yes">
        <source>{name} is new here. Others have finished {n} pages; their work is kept.</source>
        <translation><numerusform>{name} さんは初めてです。他の人が {n} ページを完了しています（そのまま保存されています）。</numerusform></translation>
    </message>
    <message>
        <source>{name} is not a JSON number</source>
        <translation>{name} は JSON の数値ではありません</translation>
    </message>
    <message>
        <source>{name} is there again; work goes on in it</source>
        <translation>{name} が戻りました。作業はそこで続きます</translation>
    </message>
    <message>
        <source>{name} on {id}: segments have the attribute Segment-article and no other, and nothing else has it</source>
        <translation>{id} の {name}：セグメントの属性は Segment-article だけで、ほかのものには付きません</translation>
    </message>
    <message>
        <source>{name} suggests {segments}</source>
        <translation>{name} の提案：{segments}</translation>
    </message>
    <message>
        <source>{name} unpacks to more than {times} times its size and is not read</source>
        <translation>{name} は展開すると {times} 倍を超える大きさになるため、読み込みません</translation>
    </message>
    <message>
        <source>{name} was deleted: put it back, or save what is open elsewhere</source>
        <translation>{name} は削除されました。元に戻すか、開いている内容を別の場所に保存してください</translation>
    </message>
    <message>
        <source>{name} was made by {author}, an unknown author</source>
        <translation>{name} の作成者 {author} は不明です</translation>
    </message>
    <message>
        <source>{name} was moved or renamed and is now {where}: move it back, or save what is open elsewhere</source>
        <translation>{name} は移動または改名され、今は {where} にあります。元に戻すか、開いている内容を別の場所に保存してください</translation>
    </message>
    <message>
        <source>{name} was moved or renamed: move it back, or save what is open elsewhere</source>
        <translation>{name} は移動または改名されました。元に戻すか、開いている内容を別の場所に保存してください</translation>
    </message>
    <message>
        <source>{name} was replaced by another file, which is left as it is: save what is open elsewhere</source>
        <translation>{name} は別のファイルに置き換えられました（そのファイルには触れません）。開いている内容を別の場所に保存してください</translation>
    </message>
    <message>
        <source>{name} was written over by another program; nothing more goes into it: close the project, and open it again</source>
        <translation>{name} は別のプログラムに上書きされました。これ以上は書き込みません。プロジェクトを閉じて開き直してください</translation>
    </message>
    <message>
        <source>{name} will hold what is saved now. You can go on working meanwhile.</source>
        <translation>{name} には現在保存されている内容が入ります。その間も作業を続けられます。</translation>
    </message>
    <message>
        <source>{name} · not found</source>
        <translation>{name} · 見つかりません</translation>
    </message>
    <message>
        <source>{name}, key {key}</source>
        <translation>{name}、キー {key}</translation>
    </message>
    <message>
        <source>{name}: it is already in the project, as document {document}</source>
        <translation>{name}：すでに文書 {document} としてプロジェクトにあります</translation>
    </message>
    <message>
        <source>{name}: its place in the list, {place}, is not a place of its own</source>
        <translation>{name}：一覧での位置 {place} が固有ではありません</translation>
    </message>
    <message>
        <source>{name}: the history of gold up to revision {revision} is not the one that was published</source>
        <translation>{name}：リビジョン {revision} までの gold の履歴が、公開されたものと異なります</translation>
    </message>
    <message>
        <source>{name}: the list shows {column} “{found}”, but the metadata differ</source>
        <translation>{name}：一覧の {column}「{found}」がメタデータと異なります</translation>
    </message>
    <message>
        <source>{name}: the node map cannot be read ({reason})</source>
        <translation>{name}：ノードマップを読めません（{reason}）</translation>
    </message>
    <message>
        <source>{name}: the node map is unlike the text at {position}</source>
        <translation>{name}：ノードマップが位置 {position} でテキストと一致しません</translation>
    </message>
    <message>
        <source>{name}: the same name under two ids, {id} and {other}; not merged</source>
        <translation>{name}: 同じ名前が 2 つの ID（{id} と {other}）にあります。統合していません</translation>
    </message>
    <message>
        <source>{name}: the same page is also stored as {other}</source>
        <translation>{name}：同じページが {other} としても保存されています</translation>
    </message>
    <message>
        <source>{name}: the search index is unlike the text</source>
        <translation>{name}：検索索引がテキストと一致しません</translation>
    </message>
    <message>
        <source>{name}: the source is not the one that was imported</source>
        <translation>{name}：元データがインポート時のものと違います</translation>
    </message>
    <message>
        <source>{name}: the text does not come from the stored source</source>
        <translation>{name}：テキストが保存されている元データのものではありません</translation>
    </message>
    <message>
        <source>{name}: the text has {length} characters instead of {expected}</source>
        <translation>{name}：テキストが {expected} 文字ではなく {length} 文字です</translation>
    </message>
    <message>
        <source>{name}: the text is not the one that was imported</source>
        <translation>{name}：テキストがインポート時のものと違います</translation>
    </message>
    <message>
        <source>{name}: {author} has annotations on this page, and their positions would no longer be right; the text stays</source>
        <translation>{name}：このページに {author} の注釈があり、位置が合わなくなるため、テキストは変えません</translation>
    </message>
    <message>
        <source>{name}: {author} has worked on this page, and the positions would no longer be right; the text stays</source>
        <translation>{name}：{author} がこのページで作業しており、位置が合わなくなるため、テキストは変えません</translation>
    </message>
    <message>
        <source>{name}: {fault:said}</source>
        <translation>{name}: {fault:said}</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}：{reason}</translation>
    </message>
    <message>
        <source>{number} characters</source>
        <translation>{number} 文字</translation>
    </message>
    <message>
        <source>{number} of {among} here</source>
        <translation>ここの {among} 件中 {number} 件目</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{count} 件中 {number}</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message numerus="yes">
        <source>{n} NUL or surrogate characters became U+FFFD</source>
        <translation><numerusform>{n} 個の NUL またはサロゲートが U+FFFD になりました</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} agreed, taken</source>
        <translation><numerusform>一致 {n} 件、採用済み</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} already there</source>
        <translation><numerusform>既存 {n}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} already there or in the way</source>
        <translation><numerusform>{n} 件は既存のものと重なるため見送り</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} annotation sets</source>
        <translation><numerusform>注釈セット {n} 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} annotations do not fit the newer scheme, such as: {reason:said}. Change the scheme or the map, or let them go with --drop</source>
        <translation><numerusform>{n} 件のアノテーションが新しいスキームに合いません。例：{reason:said}。スキームかファイルを直すか、--drop で取り除いてください</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} answers taken by rule are still to be looked at: press F4</source>
        <translation><numerusform>規則で採用された {n} 件がまだ確認待ちです：F4 を押してください</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} arguments</source>
        <translation><numerusform>{n} 個の引数</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} art.</source>
        <translation><numerusform>記事 {n}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} articles</source>
        <translation><numerusform>記事 {n}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} assignments</source>
        <translation><numerusform>割り当て {n} 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} assignments taken back</source>
        <translation><numerusform>取り消された割り当て {n} 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} authors</source>
        <translation><numerusform>作成者 {n} 人</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} backups take {used}; {free} are free there.</source>
        <translation><numerusform>バックアップ {n} 個で {used}、保存先の空きは {free} です。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} boundaries</source>
        <translation><numerusform>{n} 個の境界</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} by others</source>
        <translation><numerusform>他の人が{n}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} can be repaired</source>
        <translation><numerusform>{n} 件は修復できます</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} carried over</source>
        <translation><numerusform>{n} 件を引き継ぎました</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} changed</source>
        <translation><numerusform>{n} 件変更</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} changed since</source>
        <translation><numerusform>その後の変更 {n}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} characters</source>
        <translation><numerusform>{n} 文字</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} clicks</source>
        <translation><numerusform>クリック {n} 回</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} conflicts</source>
        <translation><numerusform>競合 {n} 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} documents</source>
        <translation><numerusform>{n} 文書</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} documents came into the project after {time}: left out</source>
        <translation><numerusform>{n} 件の文書は {time} より後に追加されたため除外しました</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} documents did not come from a file or folder called train, dev or test, the first is {first}: give shares for them with --split, such as 80/10/10</source>
        <translation><numerusform>{n} 件の文書は train・dev・test という名前のファイルやフォルダーから来ていません（最初は {first}）。--split で割合を指定してください（例: 80/10/10）</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} documents go out without a single annotation: a model takes all that stands there for nothing</source>
        <translation><numerusform>アノテーションが 1 つもない文書が {n} 件出力されます。モデルはその中身をすべて対象外と見なします</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} documents have gold that is not handed in: left out; --unfinished exports it as it is</source>
        <translation><numerusform>ゴールドが提出されていない文書が {n} 件あり、除外しました。--unfinished を付けると、そのまま出力します</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} documents have gold that was changed after it was handed in: exported as handed in; --unfinished exports it as it is</source>
        <translation><numerusform>提出後にゴールドが変更された文書が {n} 件あり、提出時のものを出力しました。--unfinished を付けると、現在のものを出力します</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} documents have gold with open questions ({questions}): left out; --unfinished exports it as it is</source>
        <translation><numerusform>ゴールドに未決の質問（{questions} 件）がある文書が {n} 件あり、除外しました。--unfinished を付けると、そのまま出力します</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} documents have no date that can be read, such as 2024-05-31, and count as the oldest, the first is {first}</source>
        <translation><numerusform>{n} 件の文書には 2024-05-31 のような読み取れる日付がなく、最も古いものとして扱います。最初は {first} です</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} documents here, but {found} in {file}</source>
        <translation><numerusform>ここには {n} 文書、{file} には {found} 文書あります</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} documents were exported with unfinished gold; open questions: {questions}</source>
        <translation><numerusform>{n} 件の文書を未完了のゴールドで出力しました。未決の質問：{questions} 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} doubtful</source>
        <translation><numerusform>要確認 {n} 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} edits</source>
        <translation><numerusform>編集 {n} 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} edits are kept in this window and are not saved.</source>
        <translation><numerusform>{n} 件の編集はこのウィンドウに残っており、保存されていません。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} edits could not be saved. Close anyway and lose them?</source>
        <translation><numerusform>{n} 件の編集を保存できませんでした。それでも閉じて失ってよいですか？</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} edits fewer</source>
        <translation><numerusform>編集が {n} 件少ない</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} edits more</source>
        <translation><numerusform>編集が {n} 件多い</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} edits only here</source>
        <translation><numerusform>ここだけの編集 {n} 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} edits since: {pages}</source>
        <translation><numerusform>その後の編集 {n} 件: {pages}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} elements nested too deep to be read were taken out; their text was kept</source>
        <translation><numerusform>入れ子が深すぎる {n} 個の要素を取り除き、テキストは残しました</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} entities</source>
        <translation><numerusform>エンティティ {n} 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} entries are missing from the journal</source>
        <translation><numerusform>履歴の項目が {n} 件欠けています</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} errors</source>
        <translation><numerusform>誤り {n} 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} ev.</source>
        <translation><numerusform>イベント {n}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} events</source>
        <translation><numerusform>イベント {n}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} events without a required role</source>
        <translation><numerusform>必須ロールのないイベント {n} 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} files in it are left out, the first {name}: {reason:said}</source>
        <translation><numerusform>中の {n} 個のファイルを除外しました。最初は {name}：{reason:said}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} files written</source>
        <translation><numerusform>{n} 個のファイルを書き込みました</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} further HTML parts (frames of the page) were skipped</source>
        <translation><numerusform>ほかの HTML の部分 {n} 個 (ページのフレーム) は飛ばしました</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} further views are not read: only the first text is</source>
        <translation><numerusform>ほかの {n} 個のビューは読み込みません。最初のテキストだけを読み込みます</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} gone</source>
        <translation><numerusform>なくなったもの {n} 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} gone since</source>
        <translation><numerusform>その後の削除 {n}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} groups of near-duplicates</source>
        <translation><numerusform>類似ページ {n} 組</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} groups of near-duplicates were found, and each stays in one part of the split</source>
        <translation><numerusform>ほぼ同じ文書のグループが {n} 個見つかり、それぞれ 1 つの区分にまとめました</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} hidden files in it, such as those that macOS adds, are no data and were passed over</source>
        <translation><numerusform>macOS などが追加する隠しファイル {n} 個はデータではないので、読み飛ばしました</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} hits</source>
        <translation><numerusform>{n} 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} in another order</source>
        <translation><numerusform>{n} 件並べ替え</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} items</source>
        <translation><numerusform>{n} 項目</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} items do not fit this format.</source>
        <translation><numerusform>{n} 個の項目はこの形式に収まりません。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} items do not fit this format; loss.json lists them.</source>
        <translation><numerusform>{n} 件はこの形式に入りません。loss.json に一覧があります。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} items left out: {reason:said}; the first, {place:said}: {item:said}</source>
        <translation><numerusform>{n} 件を除外：{reason:said}（最初は {place:said}：{item:said}）</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} items left out: {reason:said}; the first: {item:said}</source>
        <translation><numerusform>{n} 件を除外：{reason:said}（最初は {item:said}）</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} items on {pages} of these pages were left out when the annotations were imported: they are missing here, and the text looks as if nothing were there; manifest.json names the pages</source>
        <translation><numerusform>これらのページのうち {pages} ページで、インポート時に {n} 件の注釈が除外されました。ここには含まれず、テキストには何もないように見えます。manifest.json にページが記されています</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} journal entries</source>
        <translation><numerusform>履歴 {n} 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} keys</source>
        <translation><numerusform>キー {n} 回</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} keys were skipped: already in use, or nothing here to use them for.</source>
        <translation><numerusform>{n} 個のキーは、使用済みか該当するものがないため除きました。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} labels have fewer than {few} examples, and a model learns little of them: {labels}</source>
        <translation><numerusform>例が {few} 件に満たないラベルが {n} 個あり、モデルはほとんど学べません：{labels}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} labels renamed</source>
        <translation><numerusform>ラベル {n} 件改名</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} lines</source>
        <translation><numerusform>{n} 行</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} lines folded</source>
        <translation><numerusform>{n} 行を折りたたみ</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} made since</source>
        <translation><numerusform>その後の追加 {n}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} ment.</source>
        <translation><numerusform>メンション {n}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} mentions</source>
        <translation><numerusform>メンション {n}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} mentions and more</source>
        <translation><numerusform>メンション {n} 件以上</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} mentions of the answer were refused</source>
        <translation><numerusform>応答のうち {n} 件のメンションを受け付けませんでした</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} mentions or triggers begin or end inside a token of spaCy's tokenizer for {language}; their tokens are cut for the training, but on new pages the model meets them whole and cannot find such words</source>
        <translation><numerusform>{n} 件の言及またはトリガーの端が、spaCy の {language} 用トークナイザーのトークンの途中にあります。学習用にはそこで分割しますが、新しいページではモデルはトークンを分割せずに受け取るため、そのような語を見つけられません</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} mentions or triggers begin or end inside a word of GLiNER2, which does not find them there and learns nothing of them</source>
        <translation><numerusform>{n} 件のメンションまたはトリガーが GLiNER2 の語の途中で始まるか終わっています。GLiNER2 はそれを見つけられず、学習しません</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} mentions or triggers begin or end inside a word, which models that read whole words cannot learn; the first is {first:quoted}</source>
        <translation><numerusform>{n} 件の言及またはトリガーが単語の途中で始まるか終わっています。単語単位で読むモデルは学べません（最初は {first:quoted}）</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} mentions refer to “{name}” now</source>
        <translation><numerusform>{n}件の言及が「{name}」を指すようになりました</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} more</source>
        <translation><numerusform>ほか {n} 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} more in which they differ like this:  '</source>
        <translation><numerusform>同じ分かれ方の質問があと {n} 件:  '</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} more sets of annotations</source>
        <translation><numerusform>さらに注釈セット {n} 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} more with the same words and votes:  *</source>
        <translation><numerusform>同じ語句・同じ票の質問があと {n} 件:  *</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} moved</source>
        <translation><numerusform>見つかったもの {n} 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} near-duplicate pages, this one included</source>
        <translation><numerusform>ほぼ同じページ {n} 件（このページを含む）</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} need you</source>
        <translation><numerusform>{n} 件は対処が必要です</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} new</source>
        <translation><numerusform>{n} 件新規</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} new pages</source>
        <translation><numerusform>新しいページ {n} 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} notes for the guidelines are open</source>
        <translation><numerusform>ガイドラインへのメモが {n} 件残っています</numerusform></translation>
    </message>
    <message>
        <source>{n} of {all} that gold was asked of</source>
        <translation>ゴールドのある {all} 件中 {n} 件</translation>
    </message>
    <message numerus="yes">
        <source>{n} pages</source>
        <translation><numerusform>{n} ページ</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages came back so far</source>
        <translation><numerusform>これまでに {n} ページが戻ってきました</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages came back with feedback</source>
        <translation><numerusform>{n} ページにフィードバックがあります</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages came since</source>
        <translation><numerusform>その後に {n} ページ追加</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages compared</source>
        <translation><numerusform>{n} ページを比較</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages fewer</source>
        <translation><numerusform>{n} ページ少ない</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages imported</source>
        <translation><numerusform>{n} ページをインポート</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages left out: fewer than two authors handed them in</source>
        <translation><numerusform>{n} ページを除外：提出した注釈者が2人未満です</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages more</source>
        <translation><numerusform>{n} ページ多い</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages only here</source>
        <translation><numerusform>ここだけのページ {n}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages that are in the project have other metadata here ({names}); theirs stay, unless you ask for metadata to be updated</source>
        <translation><numerusform>すでにプロジェクトにある {n} ページのメタデータがここでは異なります（{names}）。更新を指定しないかぎり、元のままです</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages that were in the project have new metadata: {names}</source>
        <translation><numerusform>すでにプロジェクトにあった {n} ページのメタデータを更新しました：{names}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages unchanged since the last check</source>
        <translation><numerusform>{n} ページは前回の検査から変更なし</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages were handed in by one of them only and are left out</source>
        <translation><numerusform>{n} 件のページは 1 人しか提出していないため除かれています</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages were sent back</source>
        <translation><numerusform>{n} ページが差し戻されました</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages without annotations</source>
        <translation><numerusform>アノテーションのないページ {n} 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages would be handed out.</source>
        <translation><numerusform>{n} ページを割り当てます。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages would be imported</source>
        <translation><numerusform>{n} ページが取り込まれます</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages would wait for whoever is free.</source>
        <translation><numerusform>{n} ページが割り当て待ちになります。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages, first those where suggestions save most keys</source>
        <translation><numerusform>{n} ページ、提案で節約できるキーが多い順</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages, least certain first</source>
        <translation><numerusform>{n} ページを不確かな順に表示</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pairs</source>
        <translation><numerusform>{n} 組</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pairs of documents that say nearly the same, or tell of the same event, are in different parts, so a model is tested on what it was trained on: first {first} ({part}) and {second} ({other})</source>
        <translation><numerusform>ほぼ同じ内容、または同じ事象を伝える文書の組が {n} 組、別々の区分に入っています。学習に使ったもので評価することになります。最初の組: {first}（{part}）と {second}（{other}）</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} places</source>
        <translation><numerusform>{n} か所</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} places could not be decoded as {encoding} and became U+FFFD, the first at byte {first}</source>
        <translation><numerusform>{n} か所が {encoding} としてデコードできず U+FFFD になりました (最初は {first} バイト目)</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} problems</source>
        <translation><numerusform>問題 {n} 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} questions are open</source>
        <translation><numerusform>{n} 件の質問が未決です</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} questions are put off: finish again to leave them so</source>
        <translation><numerusform>{n} 件の質問が保留中です：そのままにするにはもう一度完了してください</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} records were skipped: {sorts}</source>
        <translation><numerusform>{n} 個のレコードを飛ばしました: {sorts}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} refused</source>
        <translation><numerusform>拒否 {n} 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} relations</source>
        <translation><numerusform>{n} 個の関係</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} remarks</source>
        <translation><numerusform>コメント {n} 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} removed</source>
        <translation><numerusform>{n} 件削除</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} repaired</source>
        <translation><numerusform>{n} 件を修復</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} segments</source>
        <translation><numerusform>セグメント {n}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} sets</source>
        <translation><numerusform>{n} セット</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} sets change</source>
        <translation><numerusform>{n} セットが変わります</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} skipped annotations were not taken</source>
        <translation><numerusform>スキップされた注釈 {n} 件は取り込みませんでした</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} texts are not in the export: {reason:said}</source>
        <translation><numerusform>{n} 件のテキストは書き出されていません: {reason:said}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} texts would be written; nothing is written yet.</source>
        <translation><numerusform>{n} 個のテキストが書き出されます。まだ何も書いていません。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} texts written to {folder}.</source>
        <translation><numerusform>{n} 件のテキストを {folder} に書き出しました。</numerusform></translation>
    </message>
    <message>
        <source>{n} that all of these people annotated themselves</source>
        <translation>全員が自分でアノテーションした {n} ページ</translation>
    </message>
    <message>
        <source>{n} that somebody has</source>
        <translation>担当者がいる {n} ページ</translation>
    </message>
    <message>
        <source>{n} that too few people have handed in</source>
        <translation>提出者が足りない {n} ページ</translation>
    </message>
    <message numerus="yes">
        <source>{n} things are said about it below</source>
        <translation><numerusform>下に {n} 件の知らせがあります</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} things in the project are not as they should be: see Check project</source>
        <translation><numerusform>プロジェクトに {n} か所の異常があります。「プロジェクトを検査」をご覧ください</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} times: {warning:said}</source>
        <translation><numerusform>{n} 回：{warning:said}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} times: {warning:said}; the first, {place:said}</source>
        <translation><numerusform>{n} 回：{warning:said}（最初は {place:said}）</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} to look at</source>
        <translation><numerusform>確認待ち {n} 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} triggers</source>
        <translation><numerusform>{n} 個のトリガー</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} units</source>
        <translation><numerusform>{n} 単位</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} warnings</source>
        <translation><numerusform>警告 {n} 件</numerusform></translation>
    </message>
    <message>
        <source>{n} with finished gold</source>
        <translation>gold が完了した {n} ページ</translation>
    </message>
    <message numerus="yes">
        <source>{n} with newer annotations</source>
        <translation><numerusform>新しい注釈 {n}</numerusform></translation>
    </message>
    <message>
        <source>{one} and {other} are different</source>
        <translation>{one} と {other} は別のもの</translation>
    </message>
    <message>
        <source>{one} and {other} are the same</source>
        <translation>{one} と {other} は同じもの</translation>
    </message>
    <message>
        <source>{one} and {two}</source>
        <translation>{one} と {two}</translation>
    </message>
    <message>
        <source>{one} as {two}: never</source>
        <translation>{one} を {two} と：なし</translation>
    </message>
    <message>
        <source>{one} as {two}: {share} of the row, {n}</source>
        <translation>{one} を {two} と：行の {share}、{n}</translation>
    </message>
    <message>
        <source>{one} ticks · {run} the run · {all} all</source>
        <translation>{one} で選択 · {run} でまとめて · {all} ですべて</translation>
    </message>
    <message>
        <source>{open}: say what a label becomes. {out}: leave it out.</source>
        <translation>{open}：ラベルの対応先を選ぶ。{out}：除外する。</translation>
    </message>
    <message>
        <source>{outer:said}: {inner:said}</source>
        <translation>{outer:said}: {inner:said}</translation>
    </message>
    <message>
        <source>{page} is damaged and does not go out: {reason:said}</source>
        <translation>{page} は破損しているため出力されません: {reason:said}</translation>
    </message>
    <message>
        <source>{page}, {author}: damaged and does not go out: {reason:said}</source>
        <translation>{page}、{author}: 破損しているため出力されません: {reason:said}</translation>
    </message>
    <message>
        <source>{page}, {author}: hand-in {number} was found again in the journal</source>
        <translation>{page}、{author}: 提出 {number} を履歴から復元しました</translation>
    </message>
    <message>
        <source>{page}, {author}: hand-in {number} was made again from a journal that is not whole; time or name may be wrong</source>
        <translation>{page}、{author}: 提出 {number} を不完全な履歴から作り直しました。日時や名前が正しくない可能性があります</translation>
    </message>
    <message>
        <source>{page}, {author}: journal entry {entry} is not what it was; its changes fit, but its time, its author or its effort may be wrong</source>
        <translation>{page}、{author}: 履歴の項目 {entry} は元の内容と異なります。変更内容は合っていますが、日時・名前・作業量が正しくない可能性があります</translation>
    </message>
    <message>
        <source>{page}, {author}: journal entry {entry} was made again from the annotations; how it came about is lost</source>
        <translation>{page}、{author}: 履歴の項目 {entry} をアノテーションから作り直しました。経緯は失われました</translation>
    </message>
    <message>
        <source>{page}, {author}: state, revision or counts were found again</source>
        <translation>{page}、{author}: 状態、リビジョンまたは件数を復元しました</translation>
    </message>
    <message>
        <source>{page}, {author}: the annotations are lost with the page</source>
        <translation>{page}、{author}: アノテーションはページとともに失われました</translation>
    </message>
    <message>
        <source>{page}, {author}: the annotations come from a backup, where they are as they were</source>
        <translation>{page}、{author}: アノテーションを同じ状態のバックアップから取り出しました</translation>
    </message>
    <message>
        <source>{page}, {author}: the annotations were made again from the journal</source>
        <translation>{page}、{author}: アノテーションを履歴から作り直しました</translation>
    </message>
    <message>
        <source>{page}, {author}: the hashes of the history were counted anew; they no longer prove what was before</source>
        <translation>{page}、{author}: 履歴のハッシュを計算し直しました。以前の内容の証明にはなりません</translation>
    </message>
    <message>
        <source>{page}, {author}: which version of the scheme the annotations were begun with is lost</source>
        <translation>{page}、{author}: アノテーションを始めたときのスキームの版が失われました</translation>
    </message>
    <message numerus="yes">
        <source>{page}, {author}: {n} annotations are damaged and lost; the rest is there</source>
        <translation><numerusform>{page}、{author}: アノテーション {n} 件が破損して失われました。残りは無事です</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{page}, {author}: {n} edits could not be read; what is there was put together</source>
        <translation><numerusform>{page}、{author}: 編集 {n} 件を読み取れませんでした。残っているものを組み合わせました</numerusform></translation>
    </message>
    <message>
        <source>{page}: a checksum was counted again</source>
        <translation>{page}: チェックサムを計算し直しました</translation>
    </message>
    <message>
        <source>{page}: came since</source>
        <translation>{page}: その後に追加</translation>
    </message>
    <message>
        <source>{page}: hand-ins, remarks or assignments are damaged, and those of this page do not go out</source>
        <translation>{page}: 提出、コメントまたは割り当てが破損しているため、このページの分は出力されません</translation>
    </message>
    <message>
        <source>{page}: its source is damaged and does not go out</source>
        <translation>{page}: ソースが破損しているため出力されません</translation>
    </message>
    <message>
        <source>{page}: mean F1 {f1}</source>
        <translation>{page}：F1 の平均 {f1}</translation>
    </message>
    <message>
        <source>{page}: name, address and metadata were found again as far as the page has them</source>
        <translation>{page}: 名前、アドレス、メタデータをページにある範囲で復元しました</translation>
    </message>
    <message>
        <source>{page}: only in the backup</source>
        <translation>{page}: バックアップのみ</translation>
    </message>
    <message>
        <source>{page}: the page is lost</source>
        <translation>{page}: ページは失われました</translation>
    </message>
    <message>
        <source>{page}: the source is lost; the text is whole</source>
        <translation>{page}: ソースは失われました。テキストは完全です</translation>
    </message>
    <message>
        <source>{page}: the source was made again from the text</source>
        <translation>{page}: ソースをテキストから作り直しました</translation>
    </message>
    <message>
        <source>{page}: the text is damaged, and nothing was found to make it again from</source>
        <translation>{page}: テキストが破損しており、作り直す元が見つかりませんでした</translation>
    </message>
    <message>
        <source>{page}: the text was made again from the page's source</source>
        <translation>{page}: テキストをページのソースから作り直しました</translation>
    </message>
    <message>
        <source>{page}: there are no annotations to carry over; suggestions are made anew</source>
        <translation>{page}: 引き継ぐアノテーションがありません。提案は新しく作り直してください</translation>
    </message>
    <message>
        <source>{page}: where its text stands in the page is damaged and does not go out</source>
        <translation>{page}: テキストのページ内での位置が破損しているため出力されません</translation>
    </message>
    <message>
        <source>{page}: where its text stands in the page is lost</source>
        <translation>{page}: テキストのページ内での位置は失われました</translation>
    </message>
    <message>
        <source>{page}: where its text stands in the page was found again</source>
        <translation>{page}: テキストのページ内での位置を復元しました</translation>
    </message>
    <message numerus="yes">
        <source>{page}: {n} edits only in the backup</source>
        <translation><numerusform>{page}: バックアップのみの編集 {n} 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{page}: {n} edits since</source>
        <translation><numerusform>{page}: その後の編集 {n} 件</numerusform></translation>
    </message>
    <message>
        <source>{palette} finds any command by a few letters of its name, {sheet} shows all keys, and you can change them in the settings ({settings}).</source>
        <translation>{palette} で名前の一部からどのコマンドも見つかります。{sheet} で全キーを表示し、設定（{settings}）で変更できます。</translation>
    </message>
    <message>
        <source>{part} cannot be read ({reason})</source>
        <translation>{part} を読めません（{reason}）</translation>
    </message>
    <message>
        <source>{part} is empty: none of the {documents} documents came from a file or folder that is called so; a list of documents and parts (--split-by FILE) can put some there</source>
        <translation>{part} は空です。{documents} 件の文書のどれも、その名前のファイルやフォルダーから来ていません。文書と区分の一覧（--split-by ファイル）で入れることができます</translation>
    </message>
    <message>
        <source>{part} is empty: the list names none of the {documents} documents for it; add some to the list</source>
        <translation>{part} は空です。一覧には、{documents} 件の文書のうちここに入るものがありません。一覧に追加してください</translation>
    </message>
    <message>
        <source>{part} is empty: {share} % of {documents} documents came to none; a larger share or more documents would change that</source>
        <translation>{part} は空です。{documents} 件の文書の {share} % は 0 件になりました。割合を大きくするか文書を増やすと変わります</translation>
    </message>
    <message>
        <source>{part} is empty: {share} % of {documents} documents came to none; another --seed or more documents would change that</source>
        <translation>{part} が空です。{documents} 文書の {share} % は0件になりました。--seed を変えるか文書を増やしてください</translation>
    </message>
    <message>
        <source>{part} is empty: {share} % of {documents} documents came to none; more documents, or a split by another --split-name with a larger share or another --seed, would change that</source>
        <translation>{part} は空です。{documents} 件の文書の {share} % は 0 件になりました。文書を増やすか、別の --split-name で割合を大きくするか別の --seed にすると変わります</translation>
    </message>
    <message>
        <source>{path}</source>
        <translation>{path}</translation>
    </message>
    <message>
        <source>{path} already exists: choose another name, or move the file away</source>
        <translation>{path} はすでにあります。別の名前にするか、そのファイルを移してください</translation>
    </message>
    <message>
        <source>{path} cannot be read: the folder needs a file gold.jsonl and the pages it names</source>
        <translation>{path} を読めません。フォルダーには gold.jsonl と、その中で名前を挙げたページが必要です</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason:said}</source>
        <translation>{path} に書き込めません：{reason:said}</translation>
    </message>
    <message>
        <source>{path} is a folder; give a file name</source>
        <translation>{path} はフォルダーです。ファイル名を指定してください</translation>
    </message>
    <message>
        <source>{path}, line {line}: no JSON object with the texts “file” (a page inside the folder) and “text”</source>
        <translation>{path} の {line} 行目: 文字列 “file”(フォルダー内のページ)と “text” を持つ JSON オブジェクトではありません</translation>
    </message>
    <message>
        <source>{path}, {place:said}</source>
        <translation>{path}、{place:said}</translation>
    </message>
    <message>
        <source>{path}, {place:said}: {found:quoted} is no document and its part: write the document and one of {parts}, with a tab or comma between</source>
        <translation>{path}、{place:said}：{found:quoted} は文書と区分になっていません。文書と {parts} のいずれかを、間にタブかコンマを入れて書いてください</translation>
    </message>
    <message>
        <source>{path}, {place:said}: {name:quoted} is in {part} here, and in {other} at {before:said}: take one of them out</source>
        <translation>{path}、{place:said}：{name:quoted} はここでは {part}、{before:said} では {other} です。どちらかを消してください</translation>
    </message>
    <message>
        <source>{path}: a card makes several files; give a folder</source>
        <translation>{path}: カードを付けるとファイルが複数になります。フォルダーを指定してください</translation>
    </message>
    <message>
        <source>{path}: a split makes several files; give a folder</source>
        <translation>{path}: 分割すると複数のファイルになります。フォルダーを指定してください</translation>
    </message>
    <message>
        <source>{path}: expected a JSON object, and this is a {type}</source>
        <translation>{path}：JSON オブジェクトが必要ですが、これは {type} です</translation>
    </message>
    <message>
        <source>{path}: it is no JSON object from documents to parts, nor the manifest of an export with a split</source>
        <translation>{path}：文書から区分への JSON オブジェクトでも、分割した書き出しのマニフェストでもありません</translation>
    </message>
    <message>
        <source>{path}: it is no JSON object from documents to parts, nor the manifest of an export with a split: {reason}</source>
        <translation>{path}：文書から区分への JSON オブジェクトでも、分割した書き出しのマニフェストでもありません：{reason}</translation>
    </message>
    <message>
        <source>{path}: line {line}, column {column}: {fault:said}</source>
        <translation>{path}: {line} 行 {column} 桁: {fault:said}</translation>
    </message>
    <message>
        <source>{path}: not UTF-8 at byte {byte}: save the list of the split as UTF-8</source>
        <translation>{path}：{byte} バイト目が UTF-8 ではありません。分割の一覧を UTF-8 で保存してください</translation>
    </message>
    <message>
        <source>{path}: not a regular file; give the file of a scheme</source>
        <translation>{path}: 通常のファイルではありません。スキームのファイルを指定してください</translation>
    </message>
    <message>
        <source>{path}: the archive contains no scheme; name one, such as {example}</source>
        <translation>{path}: アーカイブにスキームがありません。{example} などを指定してください</translation>
    </message>
    <message>
        <source>{path}: the folder is not empty and contains no earlier report; empty it, or choose another</source>
        <translation>{path}: フォルダーが空でなく、以前のレポートもありません。空にするか、別のフォルダーを選んでください</translation>
    </message>
    <message>
        <source>{path}: the folder {folder} does not exist: create it first</source>
        <translation>{path}：フォルダー {folder} がありません。先に作成してください</translation>
    </message>
    <message>
        <source>{path}: the key {key:quoted} appears twice in one object: take one of them out</source>
        <translation>{path}：キー {key:quoted} が 1 つのオブジェクトに 2 回あります。どちらかを消してください</translation>
    </message>
    <message>
        <source>{path}: the list names no document; write a document and its part on each line</source>
        <translation>{path}: 一覧に文書がありません。1 行に文書とその区分を書いてください</translation>
    </message>
    <message>
        <source>{path}: the list of the split cannot be read: {reason}; give folder, date or the file of a list</source>
        <translation>{path}：分割の一覧を読み込めません：{reason}。folder、date、または一覧のファイルを指定してください</translation>
    </message>
    <message>
        <source>{path}: the picture could not be written</source>
        <translation>{path}：画像を書き込めませんでした</translation>
    </message>
    <message>
        <source>{path}: the scheme in this archive has a fault ({fault:said}); the project keeps its own</source>
        <translation>{path}: このアーカイブのスキームに誤りがあります（{fault:said}）。プロジェクトのスキームはそのままです</translation>
    </message>
    <message>
        <source>{path}: the scheme in this archive has a fault ({place}: {fault:said}); the project keeps its own</source>
        <translation>{path}: このアーカイブのスキームに誤りがあります（{place}: {fault:said}）。プロジェクトのスキームはそのままです</translation>
    </message>
    <message>
        <source>{path}: this is a file; give a folder</source>
        <translation>{path}: これはファイルです。フォルダーを指定してください</translation>
    </message>
    <message>
        <source>{path}: this is no label map ({reason:said}); annotator merge --write-map FILE writes one</source>
        <translation>{path}: ラベル対応表ではありません ({reason:said})。annotator merge --write-map FILE で作れます</translation>
    </message>
    <message>
        <source>{path}: this is not JSON in UTF-8: {fault:said}</source>
        <translation>{path}: UTF-8 の JSON ではありません: {fault:said}</translation>
    </message>
    <message>
        <source>{path}: {fault:said}</source>
        <translation>{path}: {fault:said}</translation>
    </message>
    <message>
        <source>{path}: {name:quoted} is to be in {found:quoted}: choose one of {parts}</source>
        <translation>{path}：{name:quoted} の区分が {found:quoted} になっています。{parts} から選んでください</translation>
    </message>
    <message numerus="yes">
        <source>{path}: {n} documents are not in the list of the split, the first is {first:quoted}: add them, or give shares for them with --split, such as 80/10/10</source>
        <translation><numerusform>{path}：{n} 件の文書が分割の一覧にありません。最初は {first:quoted} です。一覧に加えるか、--split で割合（80/10/10 など）を指定してください</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{path}: {n} documents are not in the list of the split, the first is {first:quoted}; of those that it names, the project does not have {unknown}, the first is {named:quoted}: write names, ids, addresses or files as annotator list shows them</source>
        <translation><numerusform>{path}：{n} 件の文書が分割の一覧にありません。最初は {first:quoted} です。一覧にあるうち {unknown} 件はプロジェクトにありません。最初は {named:quoted} です。名前・ID・アドレス・ファイルを annotator list の表示どおりに書いてください</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{path}: {n} items left out: {reason:said}; the first, {place:said}: {item:said}</source>
        <translation><numerusform>{path}: {n} 件を除外しました: {reason:said}。最初は {place:said}: {item:said}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{path}: {n} items left out: {reason:said}; the first: {item:said}</source>
        <translation><numerusform>{path}: {n} 件を除外しました: {reason:said}。最初は {item:said}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{path}: {n} times: {warning:said}</source>
        <translation><numerusform>{path}：{n} 回：{warning:said}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{path}: {n} times: {warning:said}; the first, {place:said}</source>
        <translation><numerusform>{path}：{n} 回：{warning:said}（最初は {place:said}）</numerusform></translation>
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
        <translation>{path}：{reason:said}。annotator scheme migrate --write-map FILE で下書きを作れます</translation>
    </message>
    <message>
        <source>{path}: {reason}</source>
        <translation>{path}: {reason}</translation>
    </message>
    <message>
        <source>{percent} % of the page is unchanged</source>
        <translation>ページの {percent} % が変わっていません</translation>
    </message>
    <message>
        <source>{percent} % of these segments came from the same suggestion: agreement with it, not with each other</source>
        <translation>これらのセグメントの {percent} % は同じ提案によるものです。互いの一致ではなく、提案との一致です</translation>
    </message>
    <message>
        <source>{percent} % sure: {reason:said}</source>
        <translation>確度 {percent} %: {reason:said}</translation>
    </message>
    <message>
        <source>{percent} % unlabelled</source>
        <translation>未ラベル {percent} %</translation>
    </message>
    <message>
        <source>{percent} % · {reason}</source>
        <translation>{percent} % · {reason}</translation>
    </message>
    <message>
        <source>{place:said}: no tag; {token:quoted} is read as O</source>
        <translation>{place:said}: タグがありません。{token:quoted} は O として読みました</translation>
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
        <translation>{place:said}: {tag:quoted} はタグではありません。{token:quoted} は O として読みました</translation>
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
        <translation>{project} にはすでにプロジェクトがあります。開くか、別のデータベースを選んでください</translation>
    </message>
    <message>
        <source>{project} already exists: open it or choose another name</source>
        <translation>{project} はすでにあります。開くか、別の名前を選んでください</translation>
    </message>
    <message>
        <source>{project} cannot be created: {reason}</source>
        <translation>{project} を作成できません：{reason}</translation>
    </message>
    <message>
        <source>{project} cannot be opened: {reason}</source>
        <translation>{project} を開けません：{reason}</translation>
    </message>
    <message>
        <source>{project} cannot be read: {reason}</source>
        <translation>{project} を読み取れません: {reason}</translation>
    </message>
    <message>
        <source>{project} cannot be written to, so no backup can be restored over it</source>
        <translation>{project} には書き込めないため、バックアップを復元できません</translation>
    </message>
    <message>
        <source>{project} contains no project: create one with “annotator new”</source>
        <translation>{project} にプロジェクトはありません。「annotator new」で作成してください</translation>
    </message>
    <message>
        <source>{project} contains “{name}”, which no Annotator project has: not opened</source>
        <translation>{project} に Annotator のプロジェクトにないもの「{name}」があるため、開きません</translation>
    </message>
    <message>
        <source>{project} could not be brought to format {known} and is unchanged: {reason}</source>
        <translation>{project} を形式 {known} に変換できませんでした。ファイルは変更していません：{reason}</translation>
    </message>
    <message>
        <source>{project} could not be opened: {reason}</source>
        <translation>{project} を開けませんでした：{reason}</translation>
    </message>
    <message>
        <source>{project} does not exist: check the name, or create it with “annotator new”</source>
        <translation>{project} がありません。名前を確認するか、「annotator new」で作成してください</translation>
    </message>
    <message>
        <source>{project} has a second name (a hard link), under which nothing may open it while it is open here: a backup has to be a real copy</source>
        <translation>{project} には 2 つ目の名前（ハードリンク）があります。ここで開いている間、その名前で開いてはいけません。バックアップは本当のコピーでなければなりません</translation>
    </message>
    <message>
        <source>{project} has an older format and is open in another window: close that one</source>
        <translation>{project} は古い形式で、別のウィンドウで開かれています。そちらを閉じてください</translation>
    </message>
    <message>
        <source>{project} has no backup called “{asked}”: give a path, a name or a number of annotator restore --list</source>
        <translation>{project} に「{asked}」というバックアップはありません。パス、名前、または annotator restore --list の番号を指定してください</translation>
    </message>
    <message>
        <source>{project} has no backup that can be restored; looked in {folder}; to read what is left of a damaged project, use annotator salvage</source>
        <translation>{project} には復元できるバックアップがありません（{folder} を調べました）。破損したプロジェクトに残っているものを読むには annotator salvage を使ってください</translation>
    </message>
    <message>
        <source>{project} has no format version ({found}): it is not a complete project</source>
        <translation>{project} に形式のバージョンがありません（{found}）。完全なプロジェクトではありません</translation>
    </message>
    <message>
        <source>{project} has the older format {found} and is read-only: copy it to a place where you can write</source>
        <translation>{project} は古い形式 {found} で読み取り専用です。書き込める場所にコピーしてください</translation>
    </message>
    <message>
        <source>{project} is a copy that was made while the original was being worked on: it lacks the last edits; copy the original again, with “Save a copy” or ten seconds after the last edit</source>
        <translation>{project} は作業中の元ファイルから作られたコピーで、最後の編集が欠けています。「コピーを保存」を使うか、最後の編集から 10 秒後に、元ファイルをもう一度コピーしてください</translation>
    </message>
    <message>
        <source>{project} is a database of another program, not an Annotator project</source>
        <translation>{project} は別のプログラムのデータベースで、Annotator のプロジェクトではありません</translation>
    </message>
    <message>
        <source>{project} is a file, and a team needs a server: copy it to a PostgreSQL database with annotator copy</source>
        <translation>{project} はファイルですが、チームにはサーバーが必要です。annotator copy で PostgreSQL データベースにコピーしてください</translation>
    </message>
    <message>
        <source>{project} is a folder, not a project: name the file in it that ends in .annotator</source>
        <translation>{project} はプロジェクトではなくフォルダーです。中の .annotator ファイルを指定してください</translation>
    </message>
    <message>
        <source>{project} is a folder: give the project a name that ends in .annotator</source>
        <translation>{project} はフォルダーです。.annotator で終わる名前を付けてください</translation>
    </message>
    <message>
        <source>{project} is being read just now, by an export or a search: try again after it</source>
        <translation>{project} は書き出しか検索で読み込み中です。終わってからもう一度お試しください</translation>
    </message>
    <message>
        <source>{project} is blind: name the author to learn from; the suggestions are for that author alone</source>
        <translation>{project} はブラインドです。学習に使う作成者を指定してください。提案はその人だけに示されます</translation>
    </message>
    <message>
        <source>{project} is blind: suggestions for {author} come from no other author</source>
        <translation>{project} はブラインドです。{author} への提案は本人のページだけから学習します</translation>
    </message>
    <message>
        <source>{project} is damaged ({reason}): restore a backup, or use annotator salvage; the file is unchanged</source>
        <translation>{project} は破損しています（{reason}）。バックアップを復元するか、annotator salvage を使ってください。ファイルは元のままです</translation>
    </message>
    <message>
        <source>{project} is locked by another program: try again in a moment</source>
        <translation>{project} は別のプログラムがロックしています。少し待ってからもう一度試してください</translation>
    </message>
    <message>
        <source>{project} is not an Annotator project; to use its text, import it into one</source>
        <translation>{project} は Annotator のプロジェクトではありません。テキストを使うにはプロジェクトにインポートしてください</translation>
    </message>
    <message>
        <source>{project} is on a PostgreSQL server: copy it to a file with annotator copy, or back it up with pg_dump</source>
        <translation>{project} は PostgreSQL サーバー上にあります。annotator copy でファイルにコピーするか、pg_dump でバックアップしてください</translation>
    </message>
    <message>
        <source>{project} is open in another window or used by another command: close that one, then restore</source>
        <translation>{project} は別のウィンドウで開かれているか、別のコマンドが使用中です。それを閉じてから復元してください</translation>
    </message>
    <message>
        <source>{project} is open read-only: save a copy and work on that</source>
        <translation>{project} は読み取り専用で開かれています。コピーを保存してそちらで作業してください</translation>
    </message>
    <message>
        <source>{project} lies in a folder that {service} keeps in step with other computers, and may replace while you work: open it on one computer at a time, or work on a copy elsewhere</source>
        <translation>{project} は {service} がほかのコンピューターと同期するフォルダーにあり、作業中に置き換えられることがあります。同時に開くのは 1 台だけにするか、別の場所のコピーで作業してください</translation>
    </message>
    <message>
        <source>{project} lies on a network drive ({system}), where two programs can damage it and saving is slow: let only one person at a time open it, or work on a copy on this computer, or on a PostgreSQL server</source>
        <translation>{project} はネットワークドライブ（{system}）にあり、2 つのプログラムが壊すおそれがあり、保存も遅くなります。同時に開くのは 1 人だけにするか、このコンピューターのコピー、または PostgreSQL サーバーで作業してください</translation>
    </message>
    <message>
        <source>{project} wants a password: type it when you are asked, or put it into ~/.pgpass</source>
        <translation>{project} にはパスワードが必要です。求められたときに入力するか、~/.pgpass に書いてください</translation>
    </message>
    <message>
        <source>{project} was written by a newer Annotator (format {found}; this one reads up to {known}): update the program; nothing was changed</source>
        <translation>{project} は新しい Annotator で書かれています（形式 {found}、このプログラムは {known} まで）。プログラムを更新してください。何も変更していません</translation>
    </message>
    <message>
        <source>{project}: a program that was to annotate there saved nothing</source>
        <translation>{project}: アノテーションするはずのプログラムが何も保存しませんでした</translation>
    </message>
    <message>
        <source>{project}: no document has the id or the name “{document}”</source>
        <translation>{project}：ID または名前が「{document}」の文書はありません</translation>
    </message>
    <message>
        <source>{project}: not saved, {reason}; fix that and try again</source>
        <translation>{project}：保存されませんでした。{reason}。原因を取り除いてもう一度試してください</translation>
    </message>
    <message>
        <source>{project}: nothing is handed out yet; say to whom with --authors a,b,c</source>
        <translation>{project}: まだ何も割り当てられていません。--authors a,b,c で担当者を指定してください</translation>
    </message>
    <message>
        <source>{project}: nothing of a project can be read from it; nothing was written; is there a backup?</source>
        <translation>{project}: プロジェクトの内容を何も読み取れません。何も書き込みませんでした。バックアップはありますか？</translation>
    </message>
    <message>
        <source>{project}: nothing to export: gold is not finished on any document; finish it in the review, or export it as it is with --unfinished</source>
        <translation>{project}：出力するものがありません。ゴールドが完了した文書がありません。レビューで完了するか、--unfinished を付けてそのまま出力してください</translation>
    </message>
    <message>
        <source>{project}: nothing to export: no document has an article and annotations by a person or gold</source>
        <translation>{project}: エクスポートするものがありません。記事と、人またはゴールドの注釈がある文書がありません</translation>
    </message>
    <message>
        <source>{project}: nothing to export: no document has an article and annotations by {author}</source>
        <translation>{project}: エクスポートするものがありません。記事と {author} の注釈がある文書がありません</translation>
    </message>
    <message>
        <source>{project}: nothing to export: no document has annotations by a person or gold</source>
        <translation>{project}: エクスポートするものがありません。人またはゴールドの注釈がある文書がありません</translation>
    </message>
    <message>
        <source>{project}: nothing to export: no document has annotations by {author}</source>
        <translation>{project}: エクスポートするものがありません。{author} の注釈がある文書がありません</translation>
    </message>
    <message>
        <source>{project}: some letters of the project’s name or settings are damaged; restore a backup, or use annotator salvage</source>
        <translation>{project}: プロジェクトの名前または設定の一部の文字が破損しています。バックアップを復元するか、annotator salvage を使ってください</translation>
    </message>
    <message>
        <source>{project}: the log {log} beside it is not its own, and cannot be set aside ({reason}): move it elsewhere</source>
        <translation>{project}: 隣のログ {log} はこのファイルのものではなく、取り除けません（{reason}）。別の場所に移してください</translation>
    </message>
    <message>
        <source>{project}: the number of a version of the scheme is damaged ({number}). The project is open to read only. Restore a backup, or use annotator salvage</source>
        <translation>{project}: スキームのバージョン番号が破損しています（{number}）。プロジェクトは読み取り専用で開かれています。バックアップを復元するか、annotator salvage を使ってください</translation>
    </message>
    <message>
        <source>{project}: the project’s name is damaged; it is called {name} here</source>
        <translation>{project}: プロジェクトの名前が破損しています。ここでは {name} と表示します</translation>
    </message>
    <message>
        <source>{project}: the project’s settings are damaged ({reason:said}). Those of the newest backup hold, or if there is none, that nobody sees what others say. Look through Settings → Review</source>
        <translation>{project}: プロジェクトの設定が破損しています（{reason:said}）。最新のバックアップの設定を使います。バックアップがなければ、他の人の内容は誰にも表示されません。設定 → レビュー を確認してください</translation>
    </message>
    <message>
        <source>{project}: the row with the project’s name, id and settings is missing. The project is open to read only. Restore a backup, or use annotator salvage</source>
        <translation>{project}: プロジェクトの名前・ID・設定の行がありません。プロジェクトは読み取り専用で開かれています。バックアップを復元するか、annotator salvage を使ってください</translation>
    </message>
    <message>
        <source>{project}: the same thing was stored elsewhere meanwhile ({reason}); reload the page and try again</source>
        <translation>{project}：その間に同じものが別の場所で保存されました（{reason}）。ページを読み直してもう一度試してください</translation>
    </message>
    <message>
        <source>{project}: the scheme is damaged, and no copy of it was found. The project is open to read only, with the scheme {name} in its stead. Restore a backup, or use annotator salvage</source>
        <translation>{project}: スキームが破損しており、そのコピーは見つかりませんでした。代わりにスキーム {name} を使い、プロジェクトは読み取り専用で開かれています。バックアップを復元するか、annotator salvage を使ってください</translation>
    </message>
    <message>
        <source>{project}: there is no author {author:quoted}</source>
        <translation>{project}：作成者 {author:quoted} はいません</translation>
    </message>
    <message>
        <source>{project}: there is no author {author:quoted}; choose one of {known}</source>
        <translation>{project}: 注釈者{author:quoted}はいません。選べるのは {known} です</translation>
    </message>
    <message>
        <source>{project}: there is no author {author:quoted}; there are no annotations yet</source>
        <translation>{project}: 注釈者{author:quoted}はいません。注釈はまだありません</translation>
    </message>
    <message>
        <source>{project}: version {number} of the scheme is damaged, and no copy of it was found. The project is open to read only, with version {other}. Restore a backup, or use annotator salvage</source>
        <translation>{project}: スキームのバージョン {number} が破損しており、そのコピーは見つかりませんでした。バージョン {other} を使い、プロジェクトは読み取り専用で開かれています。バックアップを復元するか、annotator salvage を使ってください</translation>
    </message>
    <message>
        <source>{project}: version {number} of the scheme is damaged; it was found whole in {place}, and everything works. Project → Check project puts it back, or annotator check --repair</source>
        <translation>{project}: スキームのバージョン {number} が破損していますが、{place} に無傷のものが見つかり、すべて使えます。プロジェクト → プロジェクトを検査（または annotator check --repair）で元に戻せます</translation>
    </message>
    <message>
        <source>{project}: version {number} of the scheme was altered: it is unlike its checksum. Look through the labels, or restore a backup</source>
        <translation>{project}: スキームのバージョン {number} が変更されています。チェックサムと合いません。ラベルを確認するか、バックアップを復元してください</translation>
    </message>
    <message>
        <source>{project}: your account has no right to do this; ask whoever manages the project for another role</source>
        <translation>{project}: このアカウントには権限がありません。プロジェクトの管理者に役割の変更を依頼してください</translation>
    </message>
    <message>
        <source>{project}: {reason}</source>
        <translation>{project}：{reason}</translation>
    </message>
    <message>
        <source>{reason:said}</source>
        <translation>{reason:said}</translation>
    </message>
    <message>
        <source>{reason:said} (the same bytes as {first:said})</source>
        <translation>{reason:said} ({first:said} と同じバイト列)</translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation>{reason}</translation>
    </message>
    <message>
        <source>{reason}.

What is open is nowhere but in this window. Close anyway and lose it?</source>
        <translation>{reason}

開いている内容は、このウィンドウにしかありません。閉じて失ってもよいですか。</translation>
    </message>
    <message>
        <source>{reason}; the page was reloaded.</source>
        <translation>{reason}。ページを読み直しました。</translation>
    </message>
    <message>
        <source>{relation:relation} goes from {allowed:type}, not from {type:type}</source>
        <translation>{relation:relation} の起点になれるのは {allowed:type} で、{type:type} は使えません</translation>
    </message>
    <message>
        <source>{relation:relation} goes to {allowed:type}, not to {type:type}</source>
        <translation>{relation:relation} の終点になれるのは {allowed:type} で、{type:type} は使えません</translation>
    </message>
    <message>
        <source>{relation:relation}: its source “{mention}” is not a mention or event</source>
        <translation>{relation:relation}：起点「{mention}」はメンションでもイベントでもありません</translation>
    </message>
    <message>
        <source>{relation:relation}: its target “{mention}” is not a mention or event</source>
        <translation>{relation:relation}：終点「{mention}」はメンションでもイベントでもありません</translation>
    </message>
    <message>
        <source>{relation:relation}: nothing can be related to itself</source>
        <translation>{relation:relation}：自分自身と関係付けることはできません</translation>
    </message>
    <message>
        <source>{role:role} of {event:type}: {surface:quoted}</source>
        <translation>{event:type} の {role:role}：{surface:quoted}</translation>
    </message>
    <message>
        <source>{role:role}: nothing here fits; go to the words and press an entity key</source>
        <translation>{role:role}：ここに合うものはありません。語へ移動してエンティティのキーを押してください</translation>
    </message>
    <message>
        <source>{role:role}: “{words}” ({number} of {among}) · Enter accepts it, {key} or Tab shows the next</source>
        <translation>{role:role}：「{words}」（{among} 件中 {number}）· Enter で決定、{key} か Tab で次へ</translation>
    </message>
    <message>
        <source>{role} takes {types}</source>
        <translation>{role} に入るもの：{types}</translation>
    </message>
    <message>
        <source>{role}? of {event}</source>
        <translation>{event} の {role}？</translation>
    </message>
    <message>
        <source>{rule}, in or out</source>
        <translation>{rule}を含めるか</translation>
    </message>
    <message numerus="yes">
        <source>{said} of {n} said</source>
        <translation><numerusform>{n} 件中 {said} 件決定</numerusform></translation>
    </message>
    <message>
        <source>{score} of entities, all mentions</source>
        <translation>エンティティの {score}（すべてのメンション）</translation>
    </message>
    <message>
        <source>{score} of entities, mentions both have</source>
        <translation>エンティティの {score}（両者にあるメンション）</translation>
    </message>
    <message>
        <source>{score} of event clusters, all events</source>
        <translation>イベントクラスターの {score}（すべてのイベント）</translation>
    </message>
    <message>
        <source>{score} of event clusters, events both have</source>
        <translation>イベントクラスターの {score}（両者にあるイベント）</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}。</translation>
    </message>
    <message>
        <source>{share} % of the gold text was found on the page</source>
        <translation>正解テキストの {share} % がページ上に見つかりました</translation>
    </message>
    <message>
        <source>{sort:said} {label}</source>
        <translation>{sort:said} {label}</translation>
    </message>
    <message>
        <source>{sort} results over text are not read; labels over plain text are</source>
        <translation>{sort} の結果は読み込めません。プレーンテキスト上の labels は読み込めます</translation>
    </message>
    <message>
        <source>{source} → {relation} → {target}</source>
        <translation>{source} → {relation} → {target}</translation>
    </message>
    <message>
        <source>{space} ticks · {all} all · {digits} another answer · {enter} takes · {escape} closes</source>
        <translation>{space} 選択 · {all} すべて · {digits} 別の回答 · {enter} 採用 · {escape} 閉じる</translation>
    </message>
    <message>
        <source>{space} ticks · {all} all · {enter} tags · {escape} closes</source>
        <translation>{space} 選択 · {all} すべて · {enter} 付ける · {escape} 閉じる</translation>
    </message>
    <message>
        <source>{standing}, as {model} says</source>
        <translation>{standing}（{model} のとおり）</translation>
    </message>
    <message>
        <source>{surface:quoted} does not refer to {entity}</source>
        <translation>{surface:quoted} は {entity} を指していません</translation>
    </message>
    <message>
        <source>{surface:quoted} is outside article text</source>
        <translation>{surface:quoted} は記事の本文の外にあります</translation>
    </message>
    <message>
        <source>{surface:quoted} needs {attribute:attribute}</source>
        <translation>{surface:quoted} には {attribute:attribute} が必要です</translation>
    </message>
    <message>
        <source>{surface:quoted} needs {role:role}</source>
        <translation>{surface:quoted} には {role:role} が必要です</translation>
    </message>
    <message>
        <source>{surface}: {n} places, mostly {labels}</source>
        <translation>{surface}：{n} か所、おもに {labels}</translation>
    </message>
    <message>
        <source>{table} {key}: a letter of an id was put right</source>
        <translation>{table} {key}: ID の一文字を直しました</translation>
    </message>
    <message>
        <source>{table} {key}: a row is lost</source>
        <translation>{table} {key}: 行が失われました</translation>
    </message>
    <message>
        <source>{table} {key}: a row was found again from what refers to it</source>
        <translation>{table} {key}: この行を、参照しているものから復元しました</translation>
    </message>
    <message>
        <source>{table} {key}: taken from a backup</source>
        <translation>{table} {key}: バックアップから取り出しました</translation>
    </message>
    <message>
        <source>{table} {key}: the project has more than was copied last; taken as it stands in the project</source>
        <translation>{table} {key}: 最後に写した内容よりプロジェクトの方が進んでいます。プロジェクトの内容を採用しました</translation>
    </message>
    <message numerus="yes">
        <source>{table}: {n} places of the file could not be read; rows may be missing</source>
        <translation><numerusform>{table}: ファイルの {n} 箇所を読み取れませんでした。行が欠けている可能性があります</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{table}: {n} rows were left out, because they may have been deleted before</source>
        <translation><numerusform>{table}: 以前に削除された可能性があるため {n} 行を除きました</numerusform></translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>{text} selected</source>
        <translation>{text} を選択</translation>
    </message>
    <message>
        <source>{text}, remove</source>
        <translation>{text}、取り除く</translation>
    </message>
    <message>
        <source>{text}; every page in the list is done</source>
        <translation>{text}。一覧のすべてのページが完了です</translation>
    </message>
    <message numerus="yes">
        <source>{ticked} of {n} occurrences ticked</source>
        <translation><numerusform>{n} か所中 {ticked} か所を選択</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{ticked} of {n} questions ticked</source>
        <translation><numerusform>{n} 件中 {ticked} 件を選択</numerusform></translation>
    </message>
    <message>
        <source>{time} is yet to come: name a moment that is past</source>
        <translation>{time} はまだ来ていません: 過去の時点を指定してください</translation>
    </message>
    <message>
        <source>{took:said}; {then:said}</source>
        <translation>{took:said}。{then:said}</translation>
    </message>
    <message>
        <source>{type:type} has no attribute “{attribute}”</source>
        <translation>{type:type} に属性「{attribute}」はありません</translation>
    </message>
    <message>
        <source>{type:type} {surface:quoted}</source>
        <translation>{type:type} {surface:quoted}</translation>
    </message>
    <message>
        <source>{type} calls its ends {ends} here, and {known} before: the first names are kept</source>
        <translation>{type} の両端はここでは {ends}、前は {known} です。最初の名前を残します</translation>
    </message>
    <message>
        <source>{type} event, {words}</source>
        <translation>{type} イベント、{words}</translation>
    </message>
    <message>
        <source>{type} is an event type, but no event has {id} as its trigger: add an E line, or give it another type</source>
        <translation>{type} はイベントの種類ですが、{id} をトリガーとするイベントがありません。E 行を加えるか、別の種類にしてください</translation>
    </message>
    <message>
        <source>{type} {id}</source>
        <translation>{type} {id}</translation>
    </message>
    <message>
        <source>{type} {words}, {number} of {count}</source>
        <translation>{type} {words}、{count} 件中 {number}</translation>
    </message>
    <message numerus="yes">
        <source>{type}: {n} are not taken, as there is no such thing here</source>
        <translation><numerusform>{type}：{n} 件は、ここに対応するものがないため取り込みません</numerusform></translation>
    </message>
    <message>
        <source>{units:said} only: read nothing into it</source>
        <translation>{units:said} のみ：参考程度にとどめてください</translation>
    </message>
    <message>
        <source>{value:quoted} is not an article number</source>
        <translation>{value:quoted}は記事番号ではありません</translation>
    </message>
    <message numerus="yes">
        <source>{version} is left out: a merge set it aside as another version of what {author} said on {n} pages, and adjudication decides between the two</source>
        <translation><numerusform>{version} は除外されています。{n} ページでの {author} の別の版として統合のときに取り置かれたもので、どちらを採るかは裁定で決まります</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{version}: {n} documents</source>
        <translation><numerusform>{version}：{n} 件の文書</numerusform></translation>
    </message>
    <message>
        <source>{what}: {key} undoes it</source>
        <translation>{what}。{key} で取り消せます</translation>
    </message>
    <message>
        <source>{where} “{id}”: an id has 1 to {most} characters, this one has {length}</source>
        <translation>{where}「{id}」：ID は 1〜{most} 文字ですが、これは {length} 文字です</translation>
    </message>
    <message>
        <source>{where}: max is less than min</source>
        <translation>{where}：max が min より小さくなっています</translation>
    </message>
    <message>
        <source>{where}: not as the format is described: {fault:said}</source>
        <translation>{where}: 形式の説明どおりではありません: {fault:said}</translation>
    </message>
    <message>
        <source>{where}: the character U+{code} at {position} cannot be stored</source>
        <translation>{where}：位置 {position} の文字 U+{code} は保存できません</translation>
    </message>
    <message>
        <source>{where}: the id “{id}” is used twice</source>
        <translation>{where}：ID「{id}」が2回使われています</translation>
    </message>
    <message>
        <source>{where}: the scheme has no attribute “{attribute}”</source>
        <translation>{where}：スキームに属性「{attribute}」はありません</translation>
    </message>
    <message>
        <source>{where}: the scheme has no type “{type}”</source>
        <translation>{where}：スキームに型「{type}」はありません</translation>
    </message>
    <message>
        <source>{where}: {first} and {second} have the same key “{key}”</source>
        <translation>{where}：{first} と {second} のキーが同じ「{key}」です</translation>
    </message>
    <message>
        <source>{where}: “{id}” cannot be an id: take any text without control characters and without blanks at its ends, other than *event</source>
        <translation>{where}：「{id}」は ID にできません。制御文字がなく、両端に空白のない文字列（*event 以外）にしてください</translation>
    </message>
    <message>
        <source>{who} changed this: {before} → {after}</source>
        <translation>{who} が変更：{before} → {after}</translation>
    </message>
    <message>
        <source>{words:quoted} is no mention here, and a role is filled by mentions</source>
        <translation>{words:quoted} はここではメンションではありません。ロールを埋められるのはメンションです</translation>
    </message>
    <message>
        <source>{words}</source>
        <translation>{words}</translation>
    </message>
    <message>
        <source>¶ {paragraph} · char {position}</source>
        <translation>¶ {paragraph} · 文字 {position}</translation>
    </message>
    <message>
        <source>α of kinds, labelled text only</source>
        <translation>種類の α（ラベル付きテキストのみ）</translation>
    </message>
    <message>
        <source>α of kinds, unlabelled text being a kind of its own</source>
        <translation>種類の α（未ラベルも1種類とする）</translation>
    </message>
    <message>
        <source>γ could not be computed: {reason:said}</source>
        <translation>γ を計算できませんでした：{reason:said}</translation>
    </message>
    <message>
        <source>γ needs the package pygamma-agreement: install annotator with the extra “agreement”</source>
        <translation>γ にはパッケージ pygamma-agreement が必要です。annotator を「agreement」付きでインストールしてください</translation>
    </message>
    <message>
        <source>κ of articles, best renaming</source>
        <translation>記事の κ（最良の対応付け）</translation>
    </message>
    <message>
        <source>κ of content against all else</source>
        <translation>本文とそれ以外の κ</translation>
    </message>
    <message>
        <source>κ of content against boilerplate, text both labelled</source>
        <translation>本文とボイラープレートの κ（両者がラベルを付けたテキスト）</translation>
    </message>
    <message>
        <source>κ of event attributes</source>
        <translation>イベント属性の κ</translation>
    </message>
    <message>
        <source>κ of kinds, text both labelled</source>
        <translation>種類の κ（両者がラベルを付けたテキスト）</translation>
    </message>
    <message>
        <source>κ of kinds, unlabelled text being a kind of its own</source>
        <translation>種類の κ（未ラベルも1種類とする）</translation>
    </message>
    <message>
        <source>κ of mention attributes</source>
        <translation>メンション属性の κ</translation>
    </message>
    <message>
        <source>‘{text}’</source>
        <translation>「{text}」</translation>
    </message>
    <message>
        <source>“{color}” is no colour: write # and six of the signs 0–9 and a–f, such as #1f5fd6</source>
        <translation>「{color}」は色ではありません。#1f5fd6 のように # と 0–9, a–f の6文字を書いてください</translation>
    </message>
    <message numerus="yes">
        <source>“{document}” fits {n} documents, such as {names}: give the whole id</source>
        <translation><numerusform>「{document}」に当てはまる文書が {n} 件あります（{names} など）。ID 全体を指定してください</numerusform></translation>
    </message>
    <message>
        <source>“{format}” names no format: write the key of one, such as conll2003, with .VALUE after it for one value</source>
        <translation>「{format}」という形式はありません。conll2003 のような形式のキーを書き、一つの値だけなら後に .VALUE を付けてください</translation>
    </message>
    <message>
        <source>“{group}” is not a group of questions: choose one of {known}</source>
        <translation>「{group}」は質問のグループではありません。{known} から選んでください</translation>
    </message>
    <message>
        <source>“{id}” is both an entity type and an event type: rename one of them</source>
        <translation>「{id}」はエンティティ型とイベント型の両方にあります。どちらかの名前を変えてください</translation>
    </message>
    <message>
        <source>“{key}” cannot be the key of a role: take a small letter, other than e</source>
        <translation>「{key}」は役割のキーにできません。e 以外の小文字にしてください</translation>
    </message>
    <message>
        <source>“{key}” cannot be the key: take a small letter or a digit</source>
        <translation>「{key}」はキーにできません。小文字か数字にしてください</translation>
    </message>
    <message>
        <source>“{key}” cannot be the key: take a small letter or a digit, other than {taken}</source>
        <translation>「{key}」はキーにできません。{taken} 以外の小文字か数字にしてください</translation>
    </message>
    <message>
        <source>“{language}” is no language: write its two or three letters, such as de</source>
        <translation>「{language}」は言語ではありません。de のような2〜3文字のコードを書いてください</translation>
    </message>
    <message>
        <source>“{link}” is neither a Wikidata id like Q42 nor an address like https://example.org/x</source>
        <translation>「{link}」は Q42 のような Wikidata ID でも、https://example.org/x のようなアドレスでもありません</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a project</source>
        <translation>「{name}」はプロジェクトの名前にできません</translation>
    </message>
    <message>
        <source>“{name}” cannot be the short name: take letters, digits and _ . - without blanks</source>
        <translation>「{name}」は短い名前にできません。英数字と _ . - を空白なしで使ってください</translation>
    </message>
    <message>
        <source>“{name}” has no key</source>
        <translation>「{name}」にはキーがありません</translation>
    </message>
    <message>
        <source>“{name}” holds events of different types now: {types}</source>
        <translation>「{name}」に種類の異なるイベントが入りました: {types}</translation>
    </message>
    <message>
        <source>“{name}” is a newer form of “{page}”: open it, then Page › Carry over annotations…</source>
        <translation>「{name}」は「{page}」の新しい版です。開いて「ページ › アノテーションを引き継ぐ…」を選んでください</translation>
    </message>
    <message>
        <source>“{name}” says the same as “{page}”: find near-duplicates to carry over annotations</source>
        <translation>「{name}」は「{page}」と同じ内容です。ほぼ同じページを検索すると、アノテーションを引き継げます</translation>
    </message>
    <message>
        <source>“{name}”: {keys}</source>
        <translation>「{name}」：{keys}</translation>
    </message>
    <message>
        <source>“{pattern}” is not a regular expression: {reason}</source>
        <translation>「{pattern}」は正規表現ではありません：{reason}</translation>
    </message>
    <message>
        <source>“{pattern}” takes too long: use a simpler pattern</source>
        <translation>「{pattern}」の検索に時間がかかりすぎます。もっと簡単なパターンにしてください</translation>
    </message>
    <message>
        <source>“{policy}” is not a policy: choose one of {known}</source>
        <translation>「{policy}」は規則ではありません。{known} から選んでください</translation>
    </message>
    <message>
        <source>“{role}” is not a role: choose one of {known}</source>
        <translation>「{role}」は役割ではありません。{known} から選んでください</translation>
    </message>
    <message>
        <source>“{task}” is not a task: choose one of {known}</source>
        <translation>「{task}」という作業はありません。{known} から選んでください</translation>
    </message>
    <message>
        <source>“{text}” is no time: write 2026-11-28 17:00, yesterday 17:00, 2 hours ago, or edit 1234</source>
        <translation>“{text}” は時刻ではありません。2026-11-28 17:00、yesterday 17:00、2 hours ago、edit 1234 のように書いてください</translation>
    </message>
    <message>
        <source>“{text}” names no label: write a sort, a colon and an id; sorts are {sorts}</source>
        <translation>「{text}」はラベルを表していません。種別、コロン、ID の順に書いてください。種別は {sorts} です</translation>
    </message>
    <message>
        <source>“{text}”: a role is written with its event type (role:Attack.Agent), a value with its attribute (value:tense=past), and the scheme has none of that name</source>
        <translation>「{text}」：ロールはイベント型と（role:Attack.Agent）、値は属性と（value:tense=past）書きます。その名前のものはスキームにありません</translation>
    </message>
    <message>
        <source>“{text}”: write the label, a blank and a field with its value: type:PER key=p</source>
        <translation>「{text}」：ラベル、空白、項目と値の順に書いてください：type:PER key=p</translation>
    </message>
    <message>
        <source>“{text}”: write the label, an arrow and the new id: type:PER-&gt;Person</source>
        <translation>「{text}」：ラベル、矢印、新しい ID の順に書いてください：type:PER-&gt;Person</translation>
    </message>
    <message>
        <source>“{version}” is no version: write three numbers with points, such as 1.2.0</source>
        <translation>「{version}」は版ではありません。1.2.0 のように三つの数を点で区切ってください</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>「{words}」</translation>
    </message>
    <message numerus="yes">
        <source>… {n} before</source>
        <translation><numerusform>… 前に {n} 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>… {n} more</source>
        <translation><numerusform>… ほか {n} 件</numerusform></translation>
    </message>
</context>
</TS>
