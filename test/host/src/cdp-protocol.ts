/** The small part of the Chrome DevTools Protocol the host uses: `[params, result]` of each command, params of each event. */

type Nothing = Record<string, never>;

export interface FrameInfo {
  readonly id: string;
  readonly parentId?: string;
  readonly loaderId: string;
  readonly url: string;
}

export interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
  readonly openerId?: string;
}

export interface RemoteValue {
  readonly value?: unknown;
  readonly description?: string;
}

export interface WindowBounds {
  readonly left?: number;
  readonly top?: number;
  readonly width?: number;
  readonly height?: number;
}

export interface PrintParams {
  readonly landscape: boolean;
  readonly printBackground: boolean;
  readonly displayHeaderFooter: boolean;
  readonly preferCSSPageSize: boolean;
  readonly paperWidth: number;
  readonly paperHeight: number;
  readonly scale?: number | undefined;
  readonly pageRanges?: string | undefined;
  readonly headerTemplate?: string | undefined;
  readonly footerTemplate?: string | undefined;
  readonly marginTop?: number | undefined;
  readonly marginBottom?: number | undefined;
  readonly marginLeft?: number | undefined;
  readonly marginRight?: number | undefined;
}

interface NewDocumentScript {
  readonly source: string;
  readonly worldName?: string;
}

interface CallParams {
  readonly functionDeclaration: string;
  readonly executionContextId: number;
  readonly arguments: readonly RemoteValue[];
  readonly silent: boolean;
}

interface EvaluateParams {
  readonly expression: string;
  readonly awaitPromise?: boolean;
  readonly returnByValue?: boolean;
  readonly userGesture?: boolean;
}

interface EvaluateResult {
  readonly result: RemoteValue;
  readonly exceptionDetails?: { readonly text: string; readonly exception?: RemoteValue };
}

export interface CdpCommands {
  'Browser.close': [Nothing, Nothing];
  'Browser.getVersion': [Nothing, { readonly product: string; readonly userAgent: string }];
  'Browser.getWindowForTarget': [{ targetId: string }, { readonly windowId: number }];
  'Browser.grantPermissions': [{ permissions: readonly string[]; origin: string }, Nothing];
  'Browser.setContentsSize': [{ windowId: number; width: number; height: number }, Nothing];
  'Browser.setWindowBounds': [{ windowId: number; bounds: WindowBounds }, Nothing];
  'CSS.createStyleSheet': [{ frameId: string }, { readonly styleSheetId: string }];
  'CSS.disable': [Nothing, Nothing];
  'CSS.enable': [Nothing, Nothing];
  'DOM.disable': [Nothing, Nothing];
  'DOM.enable': [Nothing, Nothing];
  'Emulation.clearDeviceMetricsOverride': [Nothing, Nothing];
  'Emulation.setDeviceMetricsOverride': [
    { width: number; height: number; deviceScaleFactor: number; mobile: false },
    Nothing,
  ];
  'Emulation.setEmulatedMedia': [{ features: readonly { name: string; value: string }[] }, Nothing];
  'Inspector.enable': [Nothing, Nothing];
  'Page.addScriptToEvaluateOnNewDocument': [NewDocumentScript, Nothing];
  'Page.captureScreenshot': [{ format: 'png' }, { readonly data: string }];
  'Page.close': [Nothing, Nothing];
  'Page.crash': [Nothing, Nothing];
  'Page.enable': [Nothing, Nothing];
  'Page.getFrameTree': [Nothing, { readonly frameTree: { readonly frame: FrameInfo } }];
  'Page.handleJavaScriptDialog': [{ accept: boolean }, Nothing];
  'Page.navigate': [{ url: string }, { readonly loaderId?: string; readonly errorText?: string }];
  'Page.printToPDF': [PrintParams, { readonly data: string }];
  'Page.reload': [{ ignoreCache?: boolean }, Nothing];
  'Page.stopLoading': [Nothing, Nothing];
  'Runtime.addBinding': [{ name: string; executionContextName: string }, Nothing];
  'Runtime.callFunctionOn': [CallParams, EvaluateResult];
  'Runtime.enable': [Nothing, Nothing];
  'Runtime.evaluate': [EvaluateParams, EvaluateResult];
  'Storage.clearDataForOrigin': [{ origin: string; storageTypes: string }, Nothing];
  'SystemInfo.getProcessInfo': [Nothing, { readonly processInfo: readonly { type: string; id: number }[] }];
  'Target.attachToTarget': [{ targetId: string; flatten: true }, { readonly sessionId: string }];
  'Target.closeTarget': [{ targetId: string }, Nothing];
  'Target.createTarget': [
    { url: string; newWindow?: boolean; width?: number; height?: number },
    { readonly targetId: string },
  ];
  'Target.getTargets': [Nothing, { readonly targetInfos: readonly TargetInfo[] }];
  'Browser.setDownloadBehavior': [{ behavior: 'deny' }, Nothing];
  'Target.setDiscoverTargets': [{ discover: boolean }, Nothing];
}

export interface CdpEvents {
  'Page.domContentEventFired': Nothing;
  'Page.frameNavigated': { readonly frame: FrameInfo };
  'Page.javascriptDialogOpening': { readonly type: string; readonly message: string };
  'Page.loadEventFired': Nothing;
  'Page.navigatedWithinDocument': { readonly frameId: string; readonly url: string };
  'Page.windowOpen': { readonly url: string; readonly windowName: string; readonly windowFeatures: readonly string[] };
  'Runtime.bindingCalled': { readonly name: string; readonly payload: string; readonly executionContextId: number };
  'Runtime.consoleAPICalled': { readonly type: string; readonly args: readonly RemoteValue[] };
  'Runtime.executionContextsCleared': Nothing;
  'Target.targetCrashed': { readonly targetId: string; readonly status: string; readonly errorCode: number };
  'Target.targetCreated': { readonly targetInfo: TargetInfo };
  'Target.targetDestroyed': { readonly targetId: string };
}
