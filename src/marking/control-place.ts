/** The place of whoever marks a settled work once more without knowing it: only how they mark follows from it. */
export const CONTROL = 5;
