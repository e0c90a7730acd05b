import { writeZip } from '#platform/files/write-zip';

/** A small package of our own in SCORM 1.2, two items of four cards each, as if it came from elsewhere. */
export const samplePackage = (): Promise<Buffer> =>
  writeZip(Object.entries(FILES).map(([name, text]) => ({ name, bytes: Buffer.from(text) })));

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="jp.example.first-minutes" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>窓口の小さな練習帳</title>
      <item identifier="first" identifierref="lesson-first"><title>最初の三分で聞くこと</title><adlcp:masteryscore>100</adlcp:masteryscore></item>
      <item identifier="interpreter" identifierref="lesson-interpreter"><title>通訳を入れるとき</title><adlcp:masteryscore>100</adlcp:masteryscore></item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="lesson-first" type="webcontent" adlcp:scormtype="sco" href="index.html?part=first"><file href="index.html"/></resource>
    <resource identifier="lesson-interpreter" type="webcontent" adlcp:scormtype="sco" href="index.html?part=interpreter"><file href="index.html"/></resource>
  </resources>
</manifest>
`;

const PAGE = `<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>窓口の小さな練習帳</title>
<link rel="stylesheet" href="style.css">
<script src="cards.js"></script>
<script src="lesson.js" defer></script>
</head>
<body>
<main>
<p class="place" id="place"></p>
<h1 id="heading" tabindex="-1"></h1>
<div id="text"></div>
<div id="choices"></div>
<p id="answer" role="status"></p>
<p class="steps"><button type="button" id="back">前へ</button> <button type="button" id="next">次へ</button></p>
</main>
</body>
</html>
`;

const STYLE = `body { margin: 0; font: 1.0625rem/1.8 "Noto Sans JP", "Hiragino Sans", "Yu Gothic", sans-serif; color: #1a1a1c; background: #f8f8fb; }
main { max-width: 40rem; margin: 0 auto; padding: 1.5rem 1.25rem 2rem; }
h1 { font-size: 1.5rem; line-height: 1.5; margin: 0.25rem 0 1rem; }
h1:focus { outline: none; }
.place { margin: 0; color: #626264; font-size: 0.9375rem; }
li { margin-block: 0.25rem; }
button { font: inherit; min-height: 3rem; padding: 0.5rem 1.25rem; border: 1px solid #0017c1; border-radius: 8px; background: #fff; color: #0017c1; cursor: pointer; }
button:focus-visible { outline: 4px solid #000; outline-offset: 2px; }
button[disabled] { opacity: 0.4; cursor: default; }
#next { background: #0017c1; color: #fff; }
#choices button { display: block; width: 100%; margin-block: 0.5rem; text-align: start; }
#choices button[aria-pressed="true"] { background: #e8f1fe; border-width: 2px; }
#answer { min-height: 1.8em; }
.steps { display: flex; gap: 0.75rem; margin-top: 1.5rem; }
`;

const CARDS = `const PARTS = {
  first: [
    { heading: '最初の三分は、聞く順番を決めておく', text: ['相手の名前と、今日いちばん困っていることを先に聞きます。', '在留カードを見せてもらうのは、何のために見るかを話してからにします。'] },
    { heading: '三つだけ聞く', text: ['今日、何があってここに来ましたか。', '急ぐことはありますか（今日中、今週中）。', '話しやすい言葉は何ですか。'] },
    { heading: 'どれを先に聞きますか', question: '相談に来た人が、封筒を出して黙っています。', choices: ['在留カードの番号', '封筒のことで急ぐことがあるか', '働いている会社の名前'], right: 1, why: '期限のある知らせかもしれません。急ぐことを先に確かめます。' },
    { heading: '明日の窓口で', text: ['聞く三つを紙に書き、机の見えるところに置いてみましょう。'] },
  ],
  interpreter: [
    { heading: '通訳を入れるかどうかは、本人が決める', text: ['「日本語で大丈夫ですか」ではなく、「どの言葉がいちばん話しやすいですか」と聞きます。'] },
    { heading: '話すときの三つの約束', text: ['一文を短くする。', '本人の顔を見て話す。', '通訳の人に意見を聞かない。'] },
    { heading: 'どうしますか', question: '本人の友だちが「私が通訳します」と言いました。内容は家族の問題です。', choices: ['友だちに頼む', '本人だけに、通訳を別に用意できると伝える', '日本語だけで続ける'], right: 1, why: '家族や友だちの前では話せないことがあります。本人が選べるようにします。' },
    { heading: '明日の窓口で', text: ['使える通訳の電話番号と時間を、同僚と確かめておきましょう。'] },
  ],
};
`;

const LESSON = `const api = window.API;
const cards = PARTS[new URLSearchParams(location.search).get('part')] || PARTS.first;
const began = performance.now();
const byId = (id) => document.getElementById(id);
api.LMSInitialize('');
const kept = api.LMSGetValue('cmi.suspend_data');
const state = kept ? JSON.parse(kept) : { chosen: {} };
let at = Number(api.LMSGetValue('cmi.core.lesson_location')) || 0;
let isOver = false;

function sessionTime() {
  const seconds = Math.round((performance.now() - began) / 1000);
  const two = (value) => String(value).padStart(2, '0');
  return '00' + two(Math.floor(seconds / 3600)) + ':' + two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60);
}

function save() {
  api.LMSSetValue('cmi.suspend_data', JSON.stringify(state));
  api.LMSSetValue('cmi.core.lesson_location', String(at));
  api.LMSSetValue('cmi.core.session_time', sessionTime());
  const questions = cards.map((card, index) => [card, index]).filter(([card]) => card.choices);
  const answered = questions.filter(([, index]) => state.chosen[index] !== undefined);
  const right = questions.filter(([card, index]) => state.chosen[index] === card.right);
  const isDone = at === cards.length - 1 && answered.length === questions.length;
  if (answered.length > 0) api.LMSSetValue('cmi.core.score.raw', String(Math.round((100 * right.length) / questions.length)));
  api.LMSSetValue('cmi.core.score.max', '100');
  const end = right.length === questions.length ? 'passed' : 'completed';
  api.LMSSetValue('cmi.core.lesson_status', isDone ? end : 'incomplete');
  api.LMSCommit('');
}

function show(movesFocus) {
  const card = cards[at];
  byId('place').textContent = (at + 1) + ' / ' + cards.length;
  byId('heading').textContent = card.heading;
  byId('text').replaceChildren(...listed(card.question ? [card.question] : card.text));
  byId('choices').replaceChildren(...(card.choices || []).map((words, index) => choice(card, words, index)));
  tell(card);
  byId('back').disabled = at === 0;
  byId('next').disabled = at === cards.length - 1;
  if (movesFocus) byId('heading').focus();
}

function listed(lines) {
  if (lines.length === 1) return [made('p', lines[0])];
  const list = document.createElement('ul');
  list.append(...lines.map((line) => made('li', line)));
  return [list];
}

function made(name, words) {
  const element = document.createElement(name);
  element.textContent = words;
  return element;
}

function choice(card, words, index) {
  const button = made('button', words);
  button.type = 'button';
  button.setAttribute('aria-pressed', String(state.chosen[at] === index));
  button.addEventListener('click', () => {
    state.chosen[at] = index;
    save();
    show(false);
  });
  return button;
}

function tell(card) {
  const chosen = state.chosen[at];
  byId('answer').textContent = !card.choices || chosen === undefined ? '' : (chosen === card.right ? 'そのとおりです。' : 'もう一度考えてみましょう。') + (chosen === card.right ? card.why : '');
}

function step(by) {
  at = Math.min(cards.length - 1, Math.max(0, at + by));
  save();
  show(true);
}

function leave() {
  if (isOver) return;
  isOver = true;
  api.LMSSetValue('cmi.core.exit', 'suspend');
  save();
  api.LMSFinish('');
}

byId('back').addEventListener('click', () => step(-1));
byId('next').addEventListener('click', () => step(1));
addEventListener('pagehide', leave);
show(false);
`;

const FILES = {
  'imsmanifest.xml': MANIFEST,
  'index.html': PAGE,
  'style.css': STYLE,
  'cards.js': CARDS,
  'lesson.js': LESSON,
};
