import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { queryOf } from './query';

it('asks for what is drawn, on the date of the view', () => {
  const query = queryOf(['person:wu-yuxin', 'company:"quoted"'], '2024-05');
  expect(() => parse(query)).not.toThrow();
  expect(query).toContain('nodes(ids: ["person:wu-yuxin","company:\\"quoted\\""])');
  expect(query).toContain('asOf: "2024-05"');
});

it('asks for no more than the server answers, and says so', () => {
  const query = queryOf(Array.from({ length: 1_234 }, (_, i) => `person:${i}`), null);
  expect(query).toMatch(/^# 1,000 of the 1,234 entities that the explorer shows\n/);
  expect(query).toContain('"person:999"');
  expect(query).not.toContain('"person:1000"');
});
