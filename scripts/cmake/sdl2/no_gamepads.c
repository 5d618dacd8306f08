/* What Dear ImGui's backend asks of SDL's game controllers, in a build of SDL without them: there are none.
 */

#include "SDL.h"

SDL_bool SDL_IsGameController(int joystick_index) {
  (void)joystick_index;
  return SDL_FALSE;
}

SDL_GameController* SDL_GameControllerOpen(int joystick_index) {
  (void)joystick_index;
  return NULL;
}

void SDL_GameControllerClose(SDL_GameController* controller) {
  (void)controller;
}

Uint8 SDL_GameControllerGetButton(SDL_GameController* controller, SDL_GameControllerButton button) {
  (void)controller;
  (void)button;
  return 0;
}

Sint16 SDL_GameControllerGetAxis(SDL_GameController* controller, SDL_GameControllerAxis axis) {
  (void)controller;
  (void)axis;
  return 0;
}
