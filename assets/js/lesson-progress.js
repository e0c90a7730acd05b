/** Shows how far the lesson is, wherever the page says so; complete, it says that instead of what is missing. */
export function tellProgress(percent) {
  for (const bar of document.querySelectorAll('[data-lesson-bar] progress'))
    if (bar.value < percent) bar.value = percent;
  for (const place of document.querySelectorAll('[data-lesson-percent]')) place.textContent = `${percent}%`;
  if (percent < 100) return;
  for (const place of document.querySelectorAll('[data-complete]')) place.hidden = false;
  for (const place of document.querySelectorAll('[data-why], [data-until-complete]')) place.hidden = true;
}
