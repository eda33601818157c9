import type { Outcome } from '../model/compare';
import type { Line } from '../model/drawing';
import type { EntityType, Standing } from '../model/graph';
import { isDark } from '../state/theme';

export interface Palette {
  paper: string;
  ink: string;
  faint: string;
  accent: string;
  /** Of flows between companies, in six digits. */
  flow: string;
  types: Record<EntityType, string>;
  standings: Record<Standing, string>;
  /** Of relations by what became of them between two dates. */
  outcomes: Record<Outcome, string>;
}

/** The colours of Okabe and Ito, which colour-blind people can distinguish; darker on the light background. */
const light: Palette = {
  paper: '#fbfaf7',
  ink: '#1f2933',
  faint: '#c9ccd1',
  accent: '#0b7285',
  flow: '#d98b45',
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
  outcomes: { CAME: '#00805e', LEFT: '#c4500a', STAYED: '#566270', UNSURE: '#9aa1a9' },
};

const dark: Palette = {
  paper: '#14181d',
  ink: '#e6e9ec',
  faint: '#3a424b',
  accent: '#4fc3d6',
  flow: '#b8743a',
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
  outcomes: { CAME: '#2fc39a', LEFT: '#f0913e', STAYED: '#98a4b0', UNSURE: '#68717a' },
};

/** In pixels. */
export const lineWidths: Record<Standing, number> = {
  STATED: 2.2, REPORTED: 1.6, INFERRED: 1.2, PLANNED: 1.2, OPINION: 1.4, DISPUTED: 1.4, RETRACTED: 1,
};

/** Returns the colour of a line: of its standing, or of what became of it between two dates. */
export function lineColor({ relation, outcome }: Line, { standings, outcomes }: Palette): string {
  return outcome === null || outcome === 'STAYED' ? standings[relation.standing] : outcomes[outcome];
}

export function palette(): Palette {
  return isDark() ? dark : light;
}
