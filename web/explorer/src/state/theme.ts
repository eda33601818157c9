import { effect, signal } from '@preact/signals';

type Theme = 'system' | 'light' | 'dark';

const storageKey = 'ties-theme';

export const theme = signal<Theme>(readTheme());
const darkSystem = matchMedia('(prefers-color-scheme: dark)');
const systemIsDark = signal(darkSystem.matches);
darkSystem.addEventListener('change', ({ matches }) => {
  systemIsDark.value = matches;
});

export function isDark(): boolean {
  return theme.value === 'system' ? systemIsDark.value : theme.value === 'dark';
}

function readTheme(): Theme {
  try {
    const stored = localStorage.getItem(storageKey);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system'; // storage is disabled
  }
}

effect(() => {
  document.documentElement.dataset.theme = isDark() ? 'dark' : 'light';
  try {
    localStorage.setItem(storageKey, theme.value);
  } catch {
    // storage is disabled
  }
});
