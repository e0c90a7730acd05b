/** The place of whoever marks a work anew after an appeal, and has never seen it before. */
export const FRESH_EYES = 4;
