import type { Configuration } from 'electron-builder';
import { FUSES } from './fuses';

/** What goes into an installer. Signing, installers per system and updates are added with the packaging itself. */
const configuration: Configuration = {
  appId: 'app.kept.workstation',
  productName: 'Kept',
  directories: { buildResources: 'build', output: 'release' },
  // Everything Kept needs is in the bundles; its packages are compiled into them.
  files: ['dist/{main,preload,ui,store}/**/*', '!**/*.map', 'package.json', '!node_modules/**/*'],
  asar: true,
  electronFuses: FUSES,
};

export default configuration;
