/** How a reader wants pages to look: each with its choices, of which the first holds until somebody chooses. Also the names of the cookies. */
export const appearances = {
  'text-size': ['standard', 'large', 'largest'],
  contrast: ['standard', 'strong'],
  readings: ['shown', 'hidden'],
} as const;

export type Appearance = Readonly<Record<keyof typeof appearances, string>>;

/** What the cookies ask for; what nobody of us wrote into them counts for nothing. */
export const appearanceOf = (cookies: Readonly<Record<string, string | undefined>>): Appearance => ({
  'text-size': chosen('text-size', cookies['text-size']),
  contrast: chosen('contrast', cookies['contrast']),
  readings: chosen('readings', cookies['readings']),
});

export const isChoice = (name: keyof Appearance, value: string): boolean => chosen(name, value) === value;

const chosen = (name: keyof Appearance, value: string | undefined): string =>
  appearances[name].find((choice) => choice === value) ?? appearances[name][0];
