import { expect } from '@playwright/test';
import { launchDouble } from '../electron-double/launch.ts';
import { describeCalls } from './calls-tests.ts';
import { describeClosing } from './closing-tests.ts';
import { desktopTest } from './desktop-test.ts';
import { describeMenu } from './menu-tests.ts';
import { describeOpening } from './opening-tests.ts';
import { describeWindow } from './window-tests.ts';

const test = desktopTest(launchDouble);

test.describe('the desktop shell on a double of Electron', () => {
  describeWindow(test);
  describeMenu(test);
  describeOpening(test);
  describeClosing(test);
  describeCalls(test);

  test('an Electron that is too old is named, and nothing is started', async ({ person }) => {
    const app = await person.start([], { ELECTRON_DOUBLE_VERSION: '30.1.0' });
    expect(await app.exited).toBe(1);
    expect(app.output()).toContain('朱批需要 Electron 40 或更新的版本，这里是 30.1.0');
  });
});
