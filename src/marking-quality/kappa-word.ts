/**
 * From hardly any to almost full agreement, 0 to 4; words at `marking-quality.agreement`. The bounds are those of Landis, J. R. & Koch,
 * G. G. (1977), The measurement of observer agreement for categorical data, Biometrics 33, 159–174.
 */
export const kappaStep = (value: number): number => [0.2, 0.4, 0.6, 0.8].filter((bound) => value > bound).length;
