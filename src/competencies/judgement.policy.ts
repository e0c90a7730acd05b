/** Nobody judges their own competencies. Null: the agreement of several, which was checked where it was reached. */
export const judgementPolicy = {
  judge: (judgedBy: number | null, traineeId: number) => judgedBy !== traineeId,
};
