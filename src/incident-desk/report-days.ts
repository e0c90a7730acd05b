import { addDays, dayInJapan } from '#platform/clock/clock';

/**
 * Until when a leak that has to be reported is reported, counted from the day on which it became known: a first report "promptly", by
 * the commission's guideline within about three to five days; the final one within thirty days, sixty where somebody may have acted with
 * a wrongful purpose (個人情報保護法 26条・68条、同施行規則 8条・44条). Whether a case has to be reported people decide.
 */
export const reportDays = (knownAt: Date) => {
  const known = dayInJapan(knownAt);
  return {
    ...{ known, preliminaryFrom: addDays(known, 3), preliminaryUntil: addDays(known, 5) },
    ...{ finalUntil: addDays(known, 30), wrongfulUntil: addDays(known, 60) },
  };
};
