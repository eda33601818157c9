import { effect, signal } from '@preact/signals';
import type { EntityType, Standing, Verdict } from '../model/graph';

export interface Palette {
  paper: string;
  ink: string;
  faint: string;
  accent: string;
  types: Record<EntityType, string>;
  standings: Record<Standing, string>;
}

/** After Okabe and Ito, whose colours stay apart for colour-blind eyes; darker ones on light ground. */
export const light: Palette = {
  paper: '#fbfaf7',
  ink: '#1f2933',
  faint: '#c9ccd1',
  accent: '#0b7285',
  types: { Person: '#0069a8', Company: '#c4500a', Project: '#00805e', Team: '#a13d80', Place: '#7d6608', Event: '#4a4e57' },
  standings: {
    STATED: '#566270',
    REPORTED: '#566270',
    INFERRED: '#5b8db8',
    PLANNED: '#b36b00',
    OPINION: '#8e4b9e',
    DISPUTED: '#b3261e',
    RETRACTED: '#9aa1a9',
  },
};

export const dark: Palette = {
  paper: '#14181d',
  ink: '#e6e9ec',
  faint: '#3a424b',
  accent: '#4fc3d6',
  types: { Person: '#56b4e9', Company: '#f0913e', Project: '#2fc39a', Team: '#dd8fbd', Place: '#e2c94a', Event: '#aab2bb' },
  standings: {
    STATED: '#98a4b0',
    REPORTED: '#98a4b0',
    INFERRED: '#6fa3cf',
    PLANNED: '#e0a030',
    OPINION: '#c58ad2',
    DISPUTED: '#f07167',
    RETRACTED: '#68717a',
  },
};

export const shapes: Record<EntityType, number> = { Person: 0, Company: 1, Project: 2, Team: 3, Place: 4, Event: 5 };
export const dashes: Record<Verdict, number> = { CERTAIN: 0, POSSIBLE: 1, UNKNOWN: 2, NONE: 2 };
export const forms: Record<Standing, number> = {
  STATED: 0, REPORTED: 0, INFERRED: 0, PLANNED: 1, OPINION: 2, DISPUTED: 3, RETRACTED: 3,
};
export const thickness: Record<Standing, number> = {
  STATED: 2.2, REPORTED: 1.6, INFERRED: 1.2, PLANNED: 1.2, OPINION: 1.4, DISPUTED: 1.4, RETRACTED: 1,
};

export type Theme = 'system' | 'light' | 'dark';
export const theme = signal<Theme>(readTheme());
const darkSystem = matchMedia('(prefers-color-scheme: dark)');
const systemIsDark = signal(darkSystem.matches);
darkSystem.addEventListener('change', ({ matches }) => {
  systemIsDark.value = matches;
});
export const calm = matchMedia('(prefers-reduced-motion: reduce)');

export function isDark(): boolean {
  return theme.value === 'system' ? systemIsDark.value : theme.value === 'dark';
}

export function palette(): Palette {
  return isDark() ? dark : light;
}

const themeKey = 'ties-theme';

function readTheme(): Theme {
  try {
    const kept = localStorage.getItem(themeKey);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system'; // a browser that keeps nothing
  }
}

effect(() => {
  document.documentElement.dataset.theme = isDark() ? 'dark' : 'light';
  try {
    localStorage.setItem(themeKey, theme.value);
  } catch {
    // a browser that keeps nothing
  }
});
