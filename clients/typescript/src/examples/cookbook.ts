import assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { print } from 'graphql';
import * as ties from 'ties-client';
import { EmploymentsDocument } from 'ties-client';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';

/** Asks a server an operation. */
async function ask<Data, Variables>(operation: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data> {
  const response = await fetch(process.argv[2]!, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: print(operation), variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: readonly { message: string }[] };
  assert.deepEqual(errors, undefined);
  return data;
}

interface Question {
  readonly operation: string;
  readonly variables: Record<string, unknown>;
  readonly answer: unknown;
}

void main();

async function main() {
  const { person } = await ask(EmploymentsDocument, { id: 'person:wu-yuxin' });
  person?.employments.nodes.forEach(({ company, period }) => console.log(`${company.name}: ${period.status}`));

  const questions: Question[] = JSON.parse(readFileSync('../operations/cookbook.json', 'utf8'));
  const operations = ties as unknown as Record<string, TypedDocumentNode<unknown, Record<string, unknown>>>;
  for (const { operation, variables, answer } of questions) {
    assert.deepEqual(await ask(operations[`${operation}Document`]!, variables), answer, operation);
  }
  console.log(`${questions.length} answers as in the cookbook`);
}
