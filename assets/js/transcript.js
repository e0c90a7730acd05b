/** The transcript beside a video: a click goes there, the line being spoken is marked. */
export function followTranscript(video) {
  const times = [...document.querySelectorAll('[data-transcript] [data-seconds]')];
  for (const time of times)
    time.addEventListener('click', (event) => {
      event.preventDefault();
      video.currentTime = Number(time.dataset.seconds);
      video.play();
    });
  video.addEventListener('timeupdate', () => mark(times, video.currentTime));
}

function mark(times, now) {
  const current = times.findLast((time) => Number(time.dataset.seconds) <= now + 0.2);
  for (const time of times) time.closest('li').toggleAttribute('data-now', time === current);
}
