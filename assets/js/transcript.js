/** Chapters, lines of the transcript and gaps beside a video: a click goes there, what is being shown is marked. */
export function followLists(video) {
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('[data-seconds]');
    if (!link) return;
    event.preventDefault();
    video.currentTime = Number(link.dataset.seconds);
    void video.play().catch(() => undefined);
    video.scrollIntoView({ block: 'nearest' });
  });
  const lists = [...document.querySelectorAll('[data-transcript], .chapters')].map((list) => [
    ...list.querySelectorAll('[data-seconds]'),
  ]);
  const markAll = () => {
    for (const links of lists) mark(links, video.currentTime);
  };
  for (const event of ['timeupdate', 'seeked']) video.addEventListener(event, markAll);
}

function mark(links, now) {
  const current = links.findLast((link) => Number(link.dataset.seconds) <= now + 0.2);
  for (const link of links) {
    link.closest('li').toggleAttribute('data-now', link === current);
    if (link === current) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}
