import { createRequire } from 'node:module';
import { installPlatform } from '../replay/install-platform';
import { CpuTime } from './cpu-time';
import { answer, told } from './told';

/** In a fresh process: what loading a bundle takes. */
const { file } = told<{ file: string }>();
installPlatform({ appContext: {} }, () => new Response());
const load = createRequire(file);
const cpu = new CpuTime();
load(file);
answer({ ms: cpu.ms });
