import { createTheme, type MantineColorsTuple, type MantineThemeOverride } from '@mantine/core';

/** Mantine wants ten shades; the design has one vermilion for each theme, which the variable holds. */
const zhu: MantineColorsTuple = Array.from({ length: 10 }, () => 'var(--zhu)') as unknown as MantineColorsTuple;

/** Mantine draws modals, menus, selects and tooltips; mantine.css gives them the paper, hairlines and radii of the design. */
export const mantineTheme: MantineThemeOverride = createTheme({
  fontFamily: 'var(--sans)',
  headings: { fontFamily: 'var(--serif)' },
  colors: { zhu },
  primaryColor: 'zhu',
  primaryShade: 6,
  defaultRadius: 3,
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  shadows: { xs: 'none', sm: 'none', md: 'none', lg: 'none', xl: 'none' },
  fontSizes: { xs: '11.5px', sm: '13px', md: '13px', lg: '14.5px', xl: '18px' },
  components: {
    Modal: { defaultProps: { transitionProps: { duration: 0 }, centered: false, overlayProps: { className: 'veil' } } },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, offset: 4 } },
    Tooltip: { defaultProps: { transitionProps: { duration: 0 }, openDelay: 400 } },
    Select: { defaultProps: { size: 'xs', comboboxProps: { transitionProps: { duration: 0 } }, allowDeselect: false } },
  },
});
