import { app } from './app';
import { BrowserWindow } from './browser-window';
import { Broker } from './broker';
import type { Cdp } from './cdp';
import { launchChromium, type Chromium } from './chromium';
import { hostEnv } from './host-env';
import { BROKER_HOST } from './loopback-server';
import { contentsOfTarget } from './registry';
import { report } from './report';
import { secret, server, setRunning } from './runtime';
import { profileDir } from './session';

/** How long a popup may take to answer before it is closed all the same. */
const POPUP_PATIENCE_MS = 3_000;

/** Starts Chromium on the app's profile and makes windows possible. */
export async function startChromium(): Promise<Chromium> {
  const loopbackPort = await server.listen();
  const chromium = await launchChromium({ profileDir: profileDir(), loopbackPort, commandLine: app.commandLine });
  void chromium.exited.then(() => {
    if (app.host.isQuitting) return;
    report('Chromium has exited');
    app.exit(1);
  });
  await chromium.cdp.send('Target.setDiscoverTargets', { discover: true });
  await chromium.cdp.send('Browser.setDownloadBehavior', { behavior: 'deny' });
  watchTargets(chromium.cdp);
  setRunning({ chromium, broker: hasBroker() ? startBroker(chromium.cdp) : null });
  return chromium;
}

/**
 * Without a broker a start is a good fifth faster. A run that nobody watches is a command, which has one window and no
 * two pages to join; and if it has, their ports are relayed.
 */
function hasBroker(): boolean {
  if (hostEnv.ports === 'relay') return false;
  return hostEnv.ports === 'direct' || hostEnv.isHeaded || app.commandLine.hasSwitch('remote-debugging-port');
}

/** Not waited for: it takes a renderer, and main has its own things to do before the first window. */
function startBroker(cdp: Cdp): Promise<Broker> {
  const broker = brokerTarget(cdp).then((targetId) => {
    cdp.on('Target.targetCrashed', (crashed) => {
      if (crashed.targetId !== targetId) return;
      report('the page that opens all windows has crashed');
      app.exit(1);
    });
    return Broker.attach(cdp, targetId, secret);
  });
  // Whoever opens a window sees the failure; without a window it does not matter.
  broker.catch(() => undefined);
  return broker;
}

async function brokerTarget(cdp: Cdp): Promise<string> {
  if (!hostEnv.isHeaded) return (await cdp.send('Target.createTarget', { url: `http://${BROKER_HOST}/` })).targetId;
  // Started with --app, Chromium opens it by itself.
  for (;;) {
    const { targetInfos } = await cdp.send('Target.getTargets', {});
    const page = targetInfos.find(({ type }) => type === 'page');
    if (page) return page.targetId;
  }
}

function watchTargets(cdp: Cdp): void {
  cdp.on('Target.targetCreated', ({ targetInfo }) => {
    // A window of the app has opened a tab: window.open is caught in the page, target=_blank is not.
    if (targetInfo.type !== 'page' || targetInfo.openerId === undefined) return;
    if (contentsOfTarget(targetInfo.openerId)) void closePopup(cdp, targetInfo.targetId);
  });
  cdp.on('Target.targetDestroyed', ({ targetId }) => {
    const contents = contentsOfTarget(targetId);
    if (contents) BrowserWindow.fromWebContents(contents)?.hostLost();
  });
  cdp.on('Target.targetCrashed', ({ targetId, status, errorCode }) =>
    contentsOfTarget(targetId)?.host.crash(status === 'killed' || status === 'oom' ? status : 'crashed', errorCode),
  );
}

/**
 * Playwright holds every new target paused until it has set it up. One that is closed while paused blocks its opener's
 * main thread for good, so it is closed only once it answers.
 */
async function closePopup(cdp: Cdp, targetId: string): Promise<void> {
  try {
    const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: true });
    const answered = cdp.send('Runtime.evaluate', { expression: '1' }, sessionId);
    await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, POPUP_PATIENCE_MS).unref())]);
    await cdp.send('Target.closeTarget', { targetId });
  } catch {
    // It closed by itself.
  }
}
