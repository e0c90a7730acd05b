import { gapsOf, isAgreeable, lacking, planCoverage } from '#practice/plan-coverage';
import { plan } from './given-practice';

test('each competency and each duty is shown by the lines that name it', () => {
  const coverage = planCoverage(plan);
  expect(coverage.competencies.map(({ id, by }) => [id, by])).toEqual([
    ['K1', [1]],
    ['K2', [2]],
    ['K3', [1]],
    ['K4', [1]],
  ]);
  expect(gapsOf(coverage)).toEqual([]);
  expect(isAgreeable(plan)).toBe(true);
});

test('an empty plan shows nothing', () => {
  expect(gapsOf(planCoverage([]))).toEqual(['K1', 'K2', 'K3', 'K4', 'consultation', 'preventive']);
  expect(isAgreeable([])).toBe(false);
});

test('an alternative says why, and a simulated case which', () => {
  const [line] = plan;
  if (!line) throw new Error('no plan');
  expect(lacking(line)).toEqual([]);
  expect(lacking({ ...line, way: 'joint' })).toEqual(['reason']);
  expect(lacking({ ...line, way: 'simulated' })).toEqual(['reason', 'simulation']);
});
