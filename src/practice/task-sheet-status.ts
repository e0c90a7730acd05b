import type { Transitions } from '#platform/transitions';

export const taskSheetStatuses = ['draft', 'submitted', 'returned', 'approved'] as const;
export type TaskSheetStatus = (typeof taskSheetStatuses)[number];
export type TaskSheetAction = 'submit' | 'return' | 'approve';

export const taskSheetLife: Transitions<TaskSheetStatus, TaskSheetAction> = {
  submit: { from: ['draft', 'returned'], to: 'submitted' },
  return: { from: ['submitted'], to: 'returned' },
  approve: { from: ['submitted'], to: 'approved' },
};

/** What the trainee may still change. */
export const editableTaskSheets: readonly TaskSheetStatus[] = ['draft', 'returned'];
