/** The row of tools below the video. */
export function goBack(player, video) {
  player.querySelector('[data-back]')?.addEventListener('click', () => {
    video.currentTime = Math.max(0, video.currentTime - 10);
  });
  player.querySelector('[data-from-start]')?.addEventListener('click', () => {
    video.currentTime = 0;
    void video.play().catch(() => undefined);
  });
}

/** Which captions are shown: several may have the same language, so tracks are told apart by their ids. */
export function captions(player, video) {
  const buttons = [...player.querySelectorAll('[data-track]')];
  const press = () => {
    const showing = nameOf([...video.textTracks].find((track) => track.mode === 'showing'));
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.track === showing));
  };
  for (const button of buttons)
    button.addEventListener('click', () => {
      for (const track of video.textTracks)
        track.mode = nameOf(track) === button.dataset.track ? 'showing' : 'disabled';
      press();
    });
  video.textTracks.addEventListener('change', press);
  press();
}

const nameOf = (track) => track?.id.replace('track-', '') ?? '';

export function speed(player, video, fastest) {
  const select = player.querySelector('[data-speed]');
  for (const option of [...select.options]) if (Number(option.value) > fastest) option.remove();
  select.addEventListener('change', () => {
    video.playbackRate = Number(select.value);
  });
  video.addEventListener('ratechange', () => {
    if (video.playbackRate > fastest) video.playbackRate = fastest;
    select.value = String(video.playbackRate);
  });
}
