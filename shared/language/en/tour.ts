/** The tour through the window. */
export const TOUR_TEXTS = {
  'command.help.tour': 'Take the tour',
  'tour.offer': 'New here? Six steps show where everything is.',
  'tour.start': 'Take the tour',
  'tour.decline': 'No, thanks',
  'tour.count': 'Step {step} of {steps}',
  'tour.next': 'Next',
  'tour.back': 'Back',
  'tour.done': 'Done',
  'tour.end': 'End the tour',

  'tour.draw.title': 'Draw a network',
  'tour.draw.body':
    'Drag a host onto the canvas, then adapters, a switch, networks and containers into it. Or press Tab on the canvas and type. What is not allowed somewhere says why before you let go.',
  'tour.inspector.title': 'Say what it is',
  'tour.inspector.body':
    'Whatever is selected can be edited here: the Windows release of a host, the subnet of a network, the ports of a container. What you do not state is unknown, and an unknown fact never makes an error.',
  'tour.problems.title': 'See what would go wrong',
  'tour.problems.body':
    'Every edit is judged at once against what Windows, HNS and Docker really do. Each problem says what, why and where it was read; a quick fix mends it where that is safe.',
  'tour.export.title': 'Take the script',
  'tour.export.body':
    'Docker commands for PowerShell, cmd or sh, compose, documents and pictures: each with what it cannot say, and with the script that takes everything back.',
  'tour.plan.title': 'Or change the host from here',
  'tour.plan.body':
    'A plan compares the drawing with a host. Try it: everything is put back by itself unless you keep it. Nothing runs before you have seen every command and said so.',
  'tour.find.title': 'Find anything',
  'tour.find.body':
    'Ctrl+K finds any element and any command by typing. Shift+F1 opens the help: guides, and a page for every rule. The tour is there as well, should you want it again.',
} as const;
