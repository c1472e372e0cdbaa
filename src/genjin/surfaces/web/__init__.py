"""The pages: server-rendered, Chinese and English, for laptop and phone."""
