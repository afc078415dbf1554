/**
 * The host's half inside a page. One text for two worlds: the page's own ('main') and the preload's isolated one.
 * It must not run in frames, nor in the blank document a window has before its first navigation.
 */
import { startMainWorld } from './main-world';
import { startPreloadWorld } from './preload-world';

if (window === window.top && location.href !== 'about:blank') {
  if (__HOST_CONFIG.world === 'main') startMainWorld(__HOST_CONFIG);
  else startPreloadWorld(__HOST_CONFIG, __HOST_PRELOAD);
}
