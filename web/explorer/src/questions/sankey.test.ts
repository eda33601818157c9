import { expect, it } from 'vitest';
import { chartOf, type Flow } from './sankey';

const flow = (id: string, people: number): Flow => ({ id, name: id, people, certain: 0, possible: 0 });

it('draws bands in proportion to people, and none over another', () => {
  const { bands, middle, height } = chartOf([flow('a', 30), flow('b', 10)], [flow('c', 20)]);
  const [a, b, c] = bands;
  expect(a!.thickness).toBeCloseTo(3 * b!.thickness);
  expect(c!.thickness).toBeCloseTo(2 * b!.thickness);
  expect(b!.outer).toBeGreaterThanOrEqual(a!.outer + a!.thickness);
  expect(b!.inner).toBeCloseTo(a!.inner + a!.thickness);
  expect(middle.top + middle.height).toBeLessThanOrEqual(height);
});

it('draws a company without flows, too', () => {
  expect(chartOf([], []).bands).toEqual([]);
});
