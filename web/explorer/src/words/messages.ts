import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Language } from './language';

/** By English text, the same in another language; where a number decides, the form for one and that for more. */
export type Messages = Readonly<Record<string, string | readonly [one: string, more: string]>>;

/** The messages of the reader's language; none for English. */
export const messages = signal<Messages>({});
export const language = signal<Language>('en');

type Values = Readonly<Record<string, string | number>>;

/** Returns an English text in the reader's language, with values in place of what stands in braces. */
export function t(text: string, values: Values = {}): string {
  const translated = messages.value[text] ?? text;
  return fill(typeof translated === 'string' ? translated : translated[1], values);
}

/** Returns a text with a number, "{n}", in the form that goes with the number; messages stand by the form for more. */
export function tn(n: number, one: string, more: string, values: Values = {}): string {
  const translated = messages.value[more];
  const [single, plural] = translated === undefined ? [one, more] : typeof translated === 'string' ? [translated, translated] : translated;
  return fill(n === 1 ? single : plural, { ...values, n: formatNumber(n) });
}

/** Returns a text as t does, with elements in place of what stands in braces. */
export function tx(text: string, values: Readonly<Record<string, ComponentChildren>>): ComponentChildren[] {
  return t(text)
    .split(/\{(\w+)\}/)
    .map((part, i) => (i % 2 === 0 ? part : (values[part] ?? '')));
}

/** Returns a table whose texts are in the reader's language whenever they are read. */
export function translated<T extends Record<string, string>>(table: T): Readonly<T> {
  return new Proxy(table, { get: (texts, key) => t(String(Reflect.get(texts, key))) });
}

/** Returns rows whose texts are in the reader's language whenever they are read. */
export function translatedRows<K extends string, T extends Record<string, string>>(table: Record<K, T>): Record<K, Readonly<T>> {
  return Object.fromEntries(Object.entries<T>(table).map(([key, row]) => [key, translated(row)])) as Record<K, Readonly<T>>;
}

export function formatNumber(n: number): string {
  return n.toLocaleString(language.value);
}

function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (brace, key: string) => String(values[key] ?? brace));
}
