import {
  AlignBottom20Regular,
  AlignCenterHorizontal20Regular,
  AlignCenterVertical20Regular,
  AlignLeft20Regular,
  AlignRight20Regular,
  AlignSpaceEvenlyHorizontal20Regular,
  AlignSpaceEvenlyVertical20Regular,
  AlignTop20Regular,
} from '@fluentui/react-icons';
import { CommandButton } from '../frame/CommandButton.tsx';
import { useTexts } from '../language/useTexts.ts';
import { Section } from './parts/Section.tsx';

/** Aligning and distributing what is selected, as a row of buttons. */
export function ArrangeButtons() {
  const texts = useTexts();
  return (
    <Section title={texts('inspector.section.arrange')}>
      <div role="toolbar" aria-label={texts('inspector.section.arrange')} style={{ display: 'flex', flexWrap: 'wrap' }}>
        <CommandButton id="canvas.align-left" icon={<AlignLeft20Regular />} />
        <CommandButton id="canvas.align-centre" icon={<AlignCenterVertical20Regular />} />
        <CommandButton id="canvas.align-right" icon={<AlignRight20Regular />} />
        <CommandButton id="canvas.align-top" icon={<AlignTop20Regular />} />
        <CommandButton id="canvas.align-middle" icon={<AlignCenterHorizontal20Regular />} />
        <CommandButton id="canvas.align-bottom" icon={<AlignBottom20Regular />} />
        <CommandButton id="canvas.distribute-horizontal" icon={<AlignSpaceEvenlyHorizontal20Regular />} />
        <CommandButton id="canvas.distribute-vertical" icon={<AlignSpaceEvenlyVertical20Regular />} />
      </div>
    </Section>
  );
}
