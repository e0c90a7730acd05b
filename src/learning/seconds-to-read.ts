/** The least time in which sections can be read. */
export const secondsToRead = (
  sections: readonly { readonly characters: number }[],
  charactersPerMinute: number,
): number => (sections.reduce((sum, section) => sum + section.characters, 0) / charactersPerMinute) * 60;
