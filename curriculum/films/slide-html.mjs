/** One slide as a page of 1280 × 720: a heading, and lines as a list, a chain of steps, columns or a title. */
export function slideHtml({ heading, kind, lines, note }, { course, number, total }) {
  const items = lines.map((line) => `<li>${escaped(line)}</li>`).join('');
  const foot = note ? `<p class="note">${escaped(note)}</p>` : '';
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><style>${STYLE}</style>
    <body class="${kind}"><h1>${escaped(heading)}</h1><ol>${items}</ol>${foot}<footer><span>${escaped(course)}</span><span>${number} / ${total}</span></footer></body></html>`;
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/* The lower fifth stays empty: captions stand there. */
const STYLE = `
  * { box-sizing: border-box; margin: 0; padding: 0; }
  body { width: 1280px; height: 720px; padding: 72px 96px; font-family: "Noto Sans CJK JP", "Noto Sans JP", sans-serif; color: #1a1a1a; background: #fff; border-left: 24px solid #0017c1; position: relative; }
  h1 { font-size: 52px; line-height: 1.4; word-break: auto-phrase; }
  ol { list-style: none; margin-top: 56px; }
  footer { position: absolute; top: 24px; right: 48px; left: 96px; display: flex; justify-content: space-between; font-size: 20px; color: #4d4d4d; }
  .note { margin-top: 40px; font-size: 34px; font-weight: 700; color: #0017c1; }
  .list li { display: grid; grid-template-columns: 60px 1fr; align-items: center; font-size: 36px; line-height: 1.5; padding: 12px 0; border-bottom: 2px solid #d9d9d9; counter-increment: line; }
  .list li::before { content: counter(line); display: grid; place-items: center; width: 42px; height: 42px; border-radius: 50%; background: #e8f1fe; color: #0017c1; font-size: 24px; font-weight: 700; }
  .chain ol, .columns ol { display: flex; gap: 56px; }
  .columns ol { gap: 24px; }
  .chain li, .columns li { flex: 1; min-height: 150px; display: grid; place-items: center; text-align: center; padding: 16px; font-size: 30px; font-weight: 700; line-height: 1.4; border: 3px solid #0017c1; border-radius: 12px; background: #e8f1fe; position: relative; word-break: auto-phrase; }
  .chain li + li::before { content: "→"; position: absolute; left: -48px; font-size: 40px; color: #0017c1; }
  .chain li:last-child { background: #0017c1; color: #fff; }
  .title h1 { margin-top: 140px; font-size: 68px; }
  .title ol { margin-top: 32px; }
  .title li { font-size: 40px; color: #0017c1; font-weight: 700; }
`;
