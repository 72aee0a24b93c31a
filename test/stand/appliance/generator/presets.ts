import type { Language } from '../texts/help-desk-texts';

export const presets = [
  'short',
  'long-chat',
  'files-and-notes',
  'three-representatives',
  'hardly-any-data',
  'fifty-thousand-events',
  'hostile',
] as const;

export type Preset = (typeof presets)[number];

type Range = readonly [least: number, most: number];

/** What a kind of session consists of. */
export interface Recipe {
  /** Absent: chosen by chance, mostly English. */
  readonly language?: Language;
  readonly representatives: number;
  readonly chatLines: Range;
  readonly secondsBetweenLines: Range;
  readonly files: boolean;
  readonly notes: number;
  readonly systemInformation: boolean;
  readonly commandShells: number;
  readonly recorded: boolean;
  /** Site, team, jump group, company and attributes are known. */
  readonly background: boolean;
}

const plain: Recipe = {
  representatives: 1,
  chatLines: [2, 7],
  secondsBetweenLines: [8, 75],
  files: false,
  notes: 0,
  systemInformation: false,
  commandShells: 0,
  recorded: false,
  background: true,
};

export const recipes: Readonly<Record<Preset, Recipe>> = {
  short: plain,
  'long-chat': { ...plain, chatLines: [380, 520], secondsBetweenLines: [3, 20], notes: 1, recorded: true },
  'files-and-notes': {
    ...plain,
    chatLines: [6, 20],
    files: true,
    notes: 3,
    systemInformation: true,
    commandShells: 2,
    recorded: true,
  },
  'three-representatives': { ...plain, representatives: 3, chatLines: [12, 30], notes: 1, recorded: true },
  'hardly-any-data': { ...plain, chatLines: [0, 0], background: false },
  'fifty-thousand-events': {
    ...plain,
    language: 'english',
    chatLines: [49_990, 49_990],
    secondsBetweenLines: [0, 1],
    files: true,
    notes: 1,
  },
  hostile: {
    ...plain,
    language: 'hostile',
    chatLines: [40, 40],
    files: true,
    notes: 2,
    systemInformation: true,
  },
};
