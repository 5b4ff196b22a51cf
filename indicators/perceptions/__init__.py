"""What those who took part in peer challenges thought of them, wave by wave."""
